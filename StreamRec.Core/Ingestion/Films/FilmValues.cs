using System.Globalization;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Reads the plain cells of a film list.</summary>
internal static class FilmValues
{
    // Beyond this a double, which some copies write, no longer tells single dollars apart.
    private const double MostDollars = 9e15;

    /// <summary>A TMDB number: whole and positive, also where a program wrote it as <c>862.0</c>.</summary>
    public static bool TryReadId(ReadOnlySpan<char> cell, out int id)
    {
        var text = cell.Trim();
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
    }

    /// <summary>A date as <c>yyyy-MM-dd</c>, also with a midnight behind it.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> cell, out DateOnly date)
    {
        var text = cell.Trim();
        text = text.EndsWith(" 00:00:00", StringComparison.Ordinal) ? text[..^9] : text;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>A finite number.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> cell, out double value) =>
        double.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>An amount in whole dollars, also where a program wrote it as <c>1156730962.0</c>; negative ones are read too.</summary>
    public static bool TryReadMoney(ReadOnlySpan<char> cell, out long dollars)
    {
        dollars = 0;
        if (!TryReadNumber(cell, out var value) || Math.Abs(value) > MostDollars)
        {
            return false;
        }

        dollars = (long)Math.Round(value);
        return true;
    }
}
