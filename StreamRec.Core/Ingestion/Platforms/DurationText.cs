using System.Globalization;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Ingestion.Platforms;

/// <summary>Reads lengths such as <c>113 min</c>, <c>1 Season</c> and <c>3 Seasons</c>.</summary>
internal static class DurationText
{
    /// <summary>Reads a length; <paramref name="plural"/> tells whether its unit was written "seasons".</summary>
    public static bool TryRead(string text, out Duration duration, out bool plural)
    {
        duration = default;
        plural = false;
        var trimmed = text.AsSpan().Trim();
        var blank = trimmed.IndexOf(' ');
        if (blank <= 0 || !int.TryParse(trimmed[..blank], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var unit = trimmed[blank..].Trim();
        plural = unit.Equals("seasons", StringComparison.OrdinalIgnoreCase);
        if (plural || unit.Equals("season", StringComparison.OrdinalIgnoreCase))
        {
            duration = new Duration(value, DurationUnit.Seasons);
            return true;
        }

        duration = new Duration(value, DurationUnit.Minutes);
        return unit.Equals("min", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Why a length is not taken for real, or <see langword="null"/>.</summary>
    public static string? Problem(Duration duration, ImportOptions options)
    {
        var most = duration.Unit == DurationUnit.Minutes ? options.LongestMinutes : options.MostSeasons;
        return duration.Value >= 0 && duration.Value <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a length of {duration.Value} is not between 0 and {most}.");
    }
}
