using StreamRec.Core.Profiling.Pairs;

namespace StreamRec.Core.Profiling;

/// <summary>
/// Takes every value of the table out of a profile, so that it can be handed to somebody who may not see the table: categories become numbers (the same on both sides of a
/// comparison), rows, words, characters, extreme and common values go. What is left are figures about many values; the smallest and the largest of a column are among them.
/// </summary>
internal static class Redaction
{
    /// <summary>The profile, without values if that is wanted.</summary>
    public static TableProfile Of(TableProfile profile, bool isSensitive) => isSensitive ? Redact(profile, other: null) : profile;

    /// <summary>The comparison, without the values of either side for which that is wanted.</summary>
    public static ProfileComparison Of(ProfileComparison comparison, bool isLeft, bool isRight)
    {
        if (!isLeft && !isRight)
        {
            return comparison;
        }

        var left = isLeft ? Redact(comparison.Left, other: null) : comparison.Left;
        var right = isRight ? Redact(comparison.Right, comparison.Left) : comparison.Right;
        return new ProfileComparison(left, right, [.. comparison.Columns.Select(column => column with { Left = Find(left, column.Left), Right = Find(right, column.Right) })]);
    }

    private static ColumnProfile? Find(TableProfile profile, ColumnProfile? column) => column is null ? null : profile.Columns.First(each => each.Name == column.Name);

    private static TableProfile Redact(TableProfile profile, TableProfile? other)
    {
        var names = profile.Columns.ToDictionary(column => column.Name, column => Numbers(other?.Columns.FirstOrDefault(each => each.Name == column.Name), column), StringComparer.Ordinal);
        return profile with
        {
            IsSensitive = true,
            Columns = [.. profile.Columns.Select(column => Redact(column, names[column.Name]))],
            Target = profile.Target is { } target ? target with { Columns = [.. target.Columns.Select(column => Redact(column, names[column.Column]))] } : null,
            Duplicates = profile.Duplicates with { Frequent = [] },
            Samples = new SampleRows(),
        };
    }

    private static ColumnTarget Redact(ColumnTarget column, Dictionary<string, string> names) =>
        column with { Classes = [.. column.Classes.Select(each => each.Value is { } value ? each with { Value = names.GetValueOrDefault(value, "#") } : each)] };

    private static ColumnProfile Redact(ColumnProfile column, Dictionary<string, string> names) => column with
    {
        Common = column.Kind is ColumnKind.Category ? [.. column.Common.Select(value => value with { Value = names[value.Value] })] : column.Kind is ColumnKind.Boolean ? column.Common : [],
        Numeric = column.Numeric is { } numbers ? numbers with { Smallest = [], Largest = [], Mode = null } : null,
        Text = column.Text is { } text ? text with { CommonWords = [], CommonCharacters = [] } : null,
        Lists = column.Lists is { } lists ? lists with { CommonItems = [] } : null,
    };

    // Categories by how frequent they are, of a comparison in its first table.
    private static Dictionary<string, string> Numbers(ColumnProfile? first, ColumnProfile column)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (column.Kind == ColumnKind.Boolean)
        {
            return column.Common.ToDictionary(value => value.Value, value => value.Value, StringComparer.Ordinal);
        }

        foreach (var value in (first?.Kind == ColumnKind.Category ? first.Common : []).Concat(column.Kind == ColumnKind.Category ? column.Common : []))
        {
            names.TryAdd(value.Value, FormattableString.Invariant($"#{names.Count + 1}"));
        }

        return names;
    }
}
