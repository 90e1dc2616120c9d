using System.Globalization;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>How the page says what a profile holds.</summary>
internal static class ProfileWording
{
    private const double Edge = 0.001;
    private const double WithoutSeparators = 10_000;
    private const double LargestPlain = 1e15;
    private const double SmallestPlain = 0.01;

    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>A figure: whole numbers in full (years without a separator), others with four digits after the point, very large and small ones in powers of ten.</summary>
    public static string Number(double value)
    {
        var size = Math.Abs(value);
        return size >= LargestPlain || (size > 0 && size < SmallestPlain) ? value.ToString("0.###E+0", CultureInfo.CurrentCulture)
            : value == Math.Floor(value) ? value.ToString(size < WithoutSeparators ? "0" : "N0", CultureInfo.CurrentCulture)
            : value.ToString(size < WithoutSeparators ? "0.####" : "#,0.##", CultureInfo.CurrentCulture);
    }

    /// <summary>A figure, or a dash where it is undefined.</summary>
    public static string Number(double? value) => value is { } number ? Number(number) : "–";

    /// <summary>A count.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A share; at the edges it is not rounded away.</summary>
    public static string Share(double share) => share switch
    {
        > 0 and < Edge => "< " + Edge.ToString("P1", CultureInfo.CurrentCulture),
        > 1 - Edge and < 1 => "> " + (1 - Edge).ToString("P1", CultureInfo.CurrentCulture),
        _ => share.ToString("P1", CultureInfo.CurrentCulture),
    };

    /// <summary>A part with its share.</summary>
    public static string Part(long part, long whole) => part == 0 || whole == 0 ? Count(part) : $"{Count(part)} ({Share((double)part / whole)})";

    /// <summary>A size in memory.</summary>
    public static string Bytes(double bytes)
    {
        var unit = 0;
        for (; bytes >= 1000 && unit < Units.Length - 1; unit++)
        {
            bytes /= 1000;
        }

        return string.Create(CultureInfo.CurrentCulture, $"{bytes:0.#} {Units[unit]}");
    }

    /// <summary>A date or a time.</summary>
    public static string Date(DateTime? date, bool wholeDays) => date?.ToString(wholeDays ? "d" : "g", CultureInfo.CurrentCulture) ?? "–";

    /// <summary>A kind of column.</summary>
    public static string Kind(ColumnKind kind) => Text("Kind" + kind);

    /// <summary>Whether values rise or fall.</summary>
    public static string Monotony(Monotonicity monotonicity) => Text("Monotonicity" + monotonicity);

    /// <summary>What the work is busy with.</summary>
    public static string Stage(ProfileProgress? progress) => progress is null ? ProfileText.Waiting
        : progress.Column is { } column ? Wording.Fill(ProfileText.StageColumn, column)
        : Text("Stage" + progress.Stage);

    /// <summary>An alert in a few words.</summary>
    public static string Alert(Alert alert) => Wording.Fill(
        Text("Alert" + alert.Kind),
        alert.Kind switch
        {
            AlertKind.Missing or AlertKind.Zeros or AlertKind.Infinite or AlertKind.Imbalance or AlertKind.DatesAsText or AlertKind.Uniform => Share(alert.Value ?? 0),
            _ => Number(alert.Value),
        },
        string.Join(", ", alert.Others));

    /// <summary>The class of an alert's badge: what breaks work with the table, and what one should know.</summary>
    public static string Tone(AlertKind kind) =>
        kind is AlertKind.Empty or AlertKind.Constant or AlertKind.Infinite or AlertKind.Duplicates or AlertKind.DirtyCategory or AlertKind.DatesAsText or AlertKind.Truncated ? "bad" : "busy";

    /// <summary>A limit that cut something.</summary>
    public static string Note(ProfileNote note) => Wording.Fill(Text("Note" + note.Kind), Count(note.Used), Count(note.Of), note.Column);

    /// <summary>A measure of pairs.</summary>
    public static string Measure(string name) => Text("Measure" + name);

    private static string Text(string key) => ProfileText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
