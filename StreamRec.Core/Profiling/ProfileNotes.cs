using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling;

/// <summary>Says where a limit cut something.</summary>
internal static class ProfileNotes
{
    /// <summary>All cuts.</summary>
    public static IEnumerable<ProfileNote> Of(ProfileTable table, IReadOnlyList<ScannedColumn> scanned, int step, ProfileOptions options)
    {
        if (table.AllColumns > scanned.Count)
        {
            yield return new ProfileNote(NoteKind.Columns, scanned.Count, table.AllColumns);
        }

        var sampled = (table.Rows + step - 1) / step;
        if (step > 1)
        {
            yield return new ProfileNote(NoteKind.PairRows, sampled, table.Rows);
        }

        var kendallStep = (sampled + options.KendallRows - 1) / options.KendallRows;
        if (kendallStep > 1 && scanned.Count(column => column.Profile.Kind == ColumnKind.Numeric && column.FormsPairs) > 1)
        {
            yield return new ProfileNote(NoteKind.KendallRows, (sampled + kendallStep - 1) / kendallStep, table.Rows);
        }

        var pairable = scanned.Count(column => column.FormsPairs);
        if (pairable > options.PairColumns)
        {
            yield return new ProfileNote(NoteKind.PairColumns, options.PairColumns, pairable);
        }

        foreach (var column in scanned)
        {
            if (column.Profile.Text is { } text && text.TextsRead < column.Profile.Distinct)
            {
                yield return new ProfileNote(NoteKind.Texts, text.TextsRead, column.Profile.Distinct, column.Profile.Name);
            }
        }
    }
}
