using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Works;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>
/// The titles of the streaming platforms as rows, one for each entry as the platforms list them: what earlier systems counted. Where no platform
/// was imported, the films of the other sources.
/// </summary>
internal sealed class TitleColumns
{
    /// <summary>Reads the titles of a workspace.</summary>
    public TitleColumns(Workspace workspace)
    {
        var all = workspace.Titles.All;
        Titles = all.Any(title => title.Platform.IsStreaming) ? [.. all.Where(title => title.Platform.IsStreaming)] : [.. all];
        Works = WorksOf(workspace);
        Table = new ColumnTable(Titles.Length);
        AddChoices();
        AddNumbers();
        WorkRows = Array.ConvertAll(Works, work => work.Row);
        WorkCount = workspace.Catalog.Works.Count;
    }

    /// <summary>The titles by row, in catalog order.</summary>
    public Title[] Titles { get; }

    /// <summary>The work of each title.</summary>
    public Work[] Works { get; }

    /// <summary>The row of each title's work.</summary>
    public int[] WorkRows { get; }

    /// <summary>How many works the catalog has, those of other sources included.</summary>
    public int WorkCount { get; }

    /// <summary>The columns.</summary>
    public ColumnTable Table { get; }

    private Work[] WorksOf(Workspace workspace)
    {
        var byTitle = new Work[workspace.Titles.All.Count];
        foreach (var work in workspace.Catalog.Works)
        {
            foreach (var title in work.Titles)
            {
                byTitle[title.Row] = work;
            }
        }

        return Array.ConvertAll(Titles, title => byTitle[title.Row]);
    }

    private void AddChoices()
    {
        var platforms = Platform.All.Where(platform => Titles.Any(title => title.Platform == platform)).ToList();
        AddChoice(Dimensions.Platform, row => [Titles[row].Platform.Key], [.. platforms.Select(platform => platform.Key)], key => Platform.Find(key)!.Name);
        AddChoice(Dimensions.Type, row => [CatalogTerms.KeyOf(Titles[row].Type)], [CatalogTerms.Movie, CatalogTerms.TvShow]);
        AddChoice(Dimensions.Genre, row => UnifiedGenres.Of(Titles[row].Genres));
        AddChoice(Dimensions.GenreGroup, row => Titles[row].Platform.IsStreaming && HistoricalGenreGroups.Of(Titles[row].Genres) is { } group ? [group] : [], labelOf: key => key);
        AddChoice(Dimensions.Country, row => CountryNames.Of(Titles[row].Countries), labelOf: key => key);
        AddChoice(Dimensions.AgeRating, row => AgeRatings.Of(Titles[row]) is { } level ? [level.Key] : [], [.. AgeRatings.All.Select(level => level.Key)]);
        AddChoice(Dimensions.Availability, row => AvailabilityOf(Works[row]), labelOf: LabelOfAvailability);
        AddChoice(Dimensions.TitleWord, row => TextWords.Of(Titles[row].Name), labelOf: key => key);
        AddChoice(Dimensions.DescriptionWord, row => TextWords.Of(Titles[row].Description), labelOf: key => key);
    }

    private void AddNumbers()
    {
        AddNumber(Dimensions.Year, title => title.ReleaseYear);
        AddNumber(Dimensions.YearAdded, title => title.DateAdded?.Year);
        AddNumber(Dimensions.Wait, title => title.DateAdded?.Year - title.ReleaseYear);
        AddNumber(Dimensions.Minutes, title => title.Duration is { Unit: DurationUnit.Minutes } length ? length.Value : null);
        AddNumber(Dimensions.Seasons, title => title.Duration is { Unit: DurationUnit.Seasons } length ? length.Value : null);
    }

    private void AddChoice(ExplorationDimension dimension, Func<int, IReadOnlyList<string>> valuesOf, IReadOnlyList<string>? scale = null, Func<string, string?>? labelOf = null) =>
        Table.Add(dimension, ChoiceColumn.Of(Titles.Length, valuesOf, scale, labelOf));

    private void AddNumber(ExplorationDimension dimension, Func<Title, double?> valueOf) =>
        Table.Add(dimension, NumberColumn.Of(Titles.Length, row => valueOf(Titles[row])));

    private static string[] AvailabilityOf(Work work)
    {
        var text = string.Join('+', work.Streaming.Select(platform => platform.Key));
        return text.Length == 0 ? [] : [text];
    }

    private static string LabelOfAvailability(string key) => string.Join(" + ", key.Split('+').Select(part => Platform.Find(part)!.Name));
}
