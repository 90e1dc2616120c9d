using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Tests.Catalog.Genres;

/// <summary>The tables of docs/genres.md are what the code does.</summary>
public sealed class GenreDocumentTests
{
    /// <summary>A change of the mapping shows in the review: set STREAMREC_WRITE_DOCS=1 for one run to write the tables anew.</summary>
    [Fact]
    public void Document_Tables_AreWhatTheCodeDoes()
    {
        var file = Path.Combine(SharedData.RepositoryRoot(), "docs", "genres.md");
        var before = File.ReadAllText(file).ReplaceLineEndings("\n");
        var after = before;
        foreach (var (name, table) in Tables())
        {
            after = Replace(after, name, table);
        }

        if (Environment.GetEnvironmentVariable("STREAMREC_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, after);
            return;
        }

        Assert.Equal(after, before);
    }

    private static IEnumerable<(string Name, string Table)> Tables()
    {
        yield return ("genres", Table("| key | genre |", UnifiedGenres.All.Select(genre => $"| `{genre.Key}` | {genre.Label} |")));
        yield return ("labels", Table("| label | genres |", GenreLabels.Known.Select(label => $"| {label.Label} | {List(UnifiedGenres.Of(label.Label))} |")));
        yield return ("words", Table("| word | genres |", GenreLabels.Words.Select(word => $"| {(word.Word.EndsWith(' ') ? word.Word.Trim() : word.Word.Trim() + "…")} | {List(word.Genres)} |")));
        yield return ("groups", Table("| group | words, in this order of groups |", HistoricalGenreGroups.All.Select(group => $"| {group} | {string.Join(", ", HistoricalGenreGroups.WordsOf(group))} |")));
        yield return ("ages", Table("| step | from age | ratings |", AgeRatings.All.Select(level =>
            $"| `{level.Key}` | {level.MinimumAge?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"} | {string.Join(", ", AgeRatings.KnownKeys.Where(each => each.Level == level).Select(each => $"`{each.Key}`"))} |")));
    }

    private static string List(IReadOnlyList<string> keys) => keys.Count == 0 ? "–" : string.Join(", ", keys);

    private static string Table(string head, IEnumerable<string> rows)
    {
        var line = "|" + string.Concat(Enumerable.Repeat("---|", head.Count(character => character == '|') - 1));
        return string.Join('\n', [head, line, .. rows]);
    }

    private static string Replace(string text, string name, string table)
    {
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= open.Length && end >= start, name);
        return text[..start] + table + "\n" + text[end..];
    }
}
