using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using StreamRec.Core.Catalog;

namespace StreamRec.Tests.Questions;

/// <summary>Reads the four real platform catalogs as far as the questions need them, durations found in the rating column moved back.</summary>
internal static partial class RealCatalog
{
    private static readonly Lazy<CatalogIndex> Loaded = new(() => new CatalogIndex(ReadTitles()));

    public static CatalogIndex Index => Loaded.Value;

    private static List<Title> ReadTitles()
    {
        var titles = new List<Title>();
        foreach (var (platform, file) in new[]
        {
            (Platform.Amazon, "amazon_prime_titles.csv"), (Platform.Disney, "disney_plus_titles.csv"),
            (Platform.Hulu, "hulu_titles.csv"), (Platform.Netflix, "netflix_titles.csv"),
        })
        {
            using var csv = CsvReader.FromFile(Path.Combine(SharedData.Require("data/platforms"), file), new CsvReaderOptions { Separator = ',' });
            while (csv.Read())
            {
                titles.Add(ToTitle(csv, platform, titles.Count));
            }
        }

        return titles;
    }

    private static Title ToTitle(CsvReader csv, Platform platform, int row)
    {
        string Cell(string column) => csv.GetString(column);
        var rating = Cell("rating");
        var length = DurationPattern().Match(Cell("duration"));
        var moved = DurationPattern().Match(rating);
        if (!length.Success && moved.Success)
        {
            (length, rating) = (moved, "");
        }

        return new Title
        {
            Row = row,
            Id = platform.Letter + Cell("show_id"),
            Platform = platform,
            Type = string.Equals(Cell("type"), "Movie", StringComparison.Ordinal) ? TitleType.Movie : TitleType.TvShow,
            Name = Cell("title"),
            NameKey = TextKey.Of(Cell("title")),
            Cast = Split(Cell("cast")),
            Directors = Split(Cell("director")),
            Genres = Split(Cell("listed_in")),
            Countries = Split(Cell("country")),
            ReleaseYear = int.Parse(Cell("release_year"), CultureInfo.InvariantCulture),
            AgeRating = rating.Length == 0 ? "g" : TextKey.Of(rating),
            Description = Cell("description"),
            Duration = !length.Success ? null : new Duration(
                int.Parse(length.Groups["count"].ValueSpan, CultureInfo.InvariantCulture),
                string.Equals(length.Groups["unit"].Value, "min", StringComparison.Ordinal) ? DurationUnit.Minutes : DurationUnit.Seasons),
        };
    }

    private static string[] Split(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^(?<count>[0-9]+) (?<unit>min|Season)s?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationPattern();
}
