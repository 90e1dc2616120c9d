using System.Globalization;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Times and sizes as people say them.</summary>
internal static class StudioUnits
{
    private const double Kilobyte = 1024;

    /// <summary>A length of time: "0.4 s", "12 s", "3 min 20 s", "2 h 5 min".</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 10 => Wording.Fill(StudioText.SecondsFine, seconds),
        < 60 => Wording.Fill(StudioText.Seconds, seconds),
        < 3600 => Wording.Fill(StudioText.Minutes, (int)(seconds / 60), (int)(seconds % 60)),
        _ => Wording.Fill(StudioText.Hours, (int)(seconds / 3600), (int)(seconds % 3600 / 60)),
    };

    /// <summary>A length of time that nobody knows exactly: "less than 5 s", "about 20 s", "about 3 min".</summary>
    public static string About(TimeSpan time) => time.TotalSeconds switch
    {
        < 5 => StudioText.MomentsLeft,
        < 60 => Wording.Fill(StudioText.AboutSeconds, Math.Ceiling(time.TotalSeconds / 5) * 5),
        < 5400 => Wording.Fill(StudioText.AboutMinutes, Math.Ceiling(time.TotalMinutes)),
        _ => Wording.Fill(StudioText.AboutHours, time.TotalHours),
    };

    /// <summary>The size of a file.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < (long)Kilobyte * 1024 => Wording.Fill("{0:N0} KB", Math.Ceiling(bytes / Kilobyte)),
        < (long)Kilobyte * 1024 * 1024 => Wording.Fill("{0:N1} MB", bytes / Kilobyte / Kilobyte),
        _ => Wording.Fill("{0:N1} GB", bytes / Kilobyte / Kilobyte / Kilobyte),
    };

    /// <summary>A moment. The server's clock runs in UTC and so does this.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("g", CultureInfo.CurrentCulture) + " UTC";
}
