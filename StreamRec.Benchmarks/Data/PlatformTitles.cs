using CsvHelper;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;

namespace StreamRec.Benchmarks.Data;

/// <summary>The four real catalogs with the fields that content similarity reads.</summary>
internal static class PlatformTitles
{
    private static readonly (string File, Platform Platform)[] Catalogs =
    [
        ("amazon_prime_titles.csv", Platform.Amazon),
        ("disney_plus_titles.csv", Platform.Disney),
        ("hulu_titles.csv", Platform.Hulu),
        ("netflix_titles.csv", Platform.Netflix),
    ];

    /// <summary>All titles.</summary>
    /// <exception cref="ScenarioUnavailableException">The data is not there.</exception>
    public static IReadOnlyList<Title> Read()
    {
        var folder = ScenarioContext.Shared("data/platforms");
        var titles = new List<Title>();
        foreach (var (file, platform) in Catalogs)
        {
            using var csv = CsvReader.FromFile(Path.Combine(folder, file), new CsvReaderOptions { Separator = ',' });
            while (csv.Read())
            {
                var name = csv.GetString("title");
                titles.Add(new Title
                {
                    Row = titles.Count,
                    Id = platform.Letter + csv.GetString("show_id"),
                    Platform = platform,
                    Type = csv.GetString("type") == "Movie" ? TitleType.Movie : TitleType.TvShow,
                    Name = name,
                    NameKey = TextKey.Of(name),
                    Directors = List(csv.GetString("director")),
                    Cast = List(csv.GetString("cast")),
                    Genres = List(csv.GetString("listed_in")),
                    Description = csv.GetString("description"),
                });
            }
        }

        return titles;
    }

    private static string[] List(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
