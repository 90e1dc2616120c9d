using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.PythonLiterals;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Takes the names out of the nested cells of The Movies Dataset: lists of dictionaries, of which only two or three entries are wanted.</summary>
internal sealed class NestedCells(ImportOptions options, ReportBuilder report)
{
    private readonly NamePool pool = new();
    private readonly List<(long Order, string Name)> found = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    private enum Wanted
    {
        Names,
        Cast,
        Directors,
    }

    /// <summary>The <c>name</c> of each dictionary of a list: genres, companies, countries, languages, keywords.</summary>
    /// <exception cref="UnusableCellException">The cell cannot be read.</exception>
    public string[] Names(ReadOnlySpan<char> cell) => Read(cell, Wanted.Names);

    /// <summary>The names of a cast in the order of billing.</summary>
    /// <inheritdoc cref="Names" path="/exception" />
    public string[] Cast(ReadOnlySpan<char> cell) => Read(cell, Wanted.Cast);

    /// <summary>The names of those of a crew whose job is that of director.</summary>
    /// <inheritdoc cref="Names" path="/exception" />
    public string[] Directors(ReadOnlySpan<char> cell) => Read(cell, Wanted.Directors);

    /// <summary>The name of the one dictionary of a cell, or <see langword="null"/>: the series of films.</summary>
    /// <inheritdoc cref="Names" path="/exception" />
    public string? Name(ReadOnlySpan<char> cell)
    {
        if (cell.IsWhiteSpace())
        {
            return null;
        }

        try
        {
            RequireLength(cell);
            var reader = Reader(cell);
            reader.Read();
            found.Clear();
            if (reader.Token == LiteralToken.DictionaryStart)
            {
                ReadEntry(ref reader, Wanted.Names);
            }
            else if (reader.Token != LiteralToken.None)
            {
                throw reader.Unusable("a dictionary");
            }

            reader.Read();
            return found is [(_, { Length: > 0 } name)] ? name : null;
        }
        catch (LiteralException error)
        {
            throw new UnusableCellException(error.Message, error);
        }
    }

    private string[] Read(ReadOnlySpan<char> cell, Wanted wanted)
    {
        found.Clear();
        if (cell.IsWhiteSpace() || cell is "[]")
        {
            return [];
        }

        try
        {
            RequireLength(cell);
            var reader = Reader(cell);
            reader.Read();
            if (reader.Token == LiteralToken.ListStart)
            {
                ReadList(ref reader, wanted);
            }
            else if (reader.Token != LiteralToken.None)
            {
                throw reader.Unusable("a list");
            }

            reader.Read();
        }
        catch (LiteralException error)
        {
            throw new UnusableCellException(error.Message, error);
        }

        return Distinct();
    }

    private LiteralReader Reader(ReadOnlySpan<char> cell) => new(cell, LiteralDialects.Of(cell), options.MaximumNestedDepth);

    private void RequireLength(ReadOnlySpan<char> cell)
    {
        if (cell.Length > options.MaximumNestedLength)
        {
            throw new UnusableCellException(string.Create(
                CultureInfo.InvariantCulture, $"{cell.Length} characters are more than the allowed {options.MaximumNestedLength} (StreamRec:Import:MaximumNestedLength)."));
        }
    }

    private void ReadList(ref LiteralReader reader, Wanted wanted)
    {
        while (reader.Read() && reader.Token != LiteralToken.ListEnd)
        {
            if (reader.Token != LiteralToken.DictionaryStart)
            {
                throw reader.Unusable("a dictionary");
            }

            ReadEntry(ref reader, wanted);
        }
    }

    private void ReadEntry(ref LiteralReader reader, Wanted wanted)
    {
        LiteralText name = default;
        var order = (long)found.Count;
        var isWanted = wanted != Wanted.Directors;
        while (reader.Read() && reader.Token == LiteralToken.Key)
        {
            var key = reader.Text;
            reader.Read();
            if (key.Is("name"))
            {
                name = reader.Token switch
                {
                    LiteralToken.Text => reader.Text,
                    LiteralToken.None => default,
                    _ => throw reader.Unusable("a name in quotes"),
                };
            }
            else if (wanted == Wanted.Directors && key.Is("job"))
            {
                isWanted = reader.Token == LiteralToken.Text && reader.Text.Is("Director");
            }
            else if (wanted == Wanted.Cast && key.Is("order") && reader.TryGetInteger(out var given))
            {
                order = given;
            }
            else
            {
                reader.Skip();
            }
        }

        if (isWanted)
        {
            found.Add((order, name.HasEscapes ? pool.Get(name.ToString()) : pool.Get(name.Raw)));
        }
    }

    private string[] Distinct()
    {
        SortByOrder();
        seen.Clear();
        var kept = 0;
        var empty = 0;
        for (var position = 0; position < found.Count; position++)
        {
            var name = found[position].Name;
            if (name.Length == 0)
            {
                empty++;
            }
            else if (seen.Add(name))
            {
                found[kept++] = found[position];
            }
        }

        report.Touch(ImportRule.EmptyListItems, Platform.Tmdb.Key, empty > 0 ? 1 : 0);
        report.Touch(ImportRule.RepeatedListItems, Platform.Tmdb.Key, kept + empty < found.Count ? 1 : 0);
        var names = new string[kept];
        for (var position = 0; position < kept; position++)
        {
            names[position] = found[position].Name;
        }

        return names;
    }

    // Casts come in their order but for a few; those that share a place keep theirs.
    private void SortByOrder()
    {
        for (var position = 1; position < found.Count; position++)
        {
            if (found[position].Order < found[position - 1].Order)
            {
                var sorted = found.OrderBy(each => each.Order).ToArray();
                found.Clear();
                found.AddRange(sorted);
                return;
            }
        }
    }
}

/// <summary>A nested cell that cannot be read; the message says why and where in the cell.</summary>
internal sealed class UnusableCellException(string message, Exception? inner = null) : Exception(message, inner);
