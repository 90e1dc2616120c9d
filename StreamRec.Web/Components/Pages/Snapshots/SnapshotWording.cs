using System.Globalization;
using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Snapshots;

/// <summary>What the pages say about snapshots.</summary>
internal static class SnapshotWording
{
    /// <summary>A snapshot's name: the moment in its id, which people tell apart better than digits; the id where it holds none.</summary>
    public static string Name(string id) =>
        DateTimeOffset.TryParseExact(id.Split('-') is [var day, var time, ..] ? $"{day}-{time}" : "", "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Moment(moment)
            : id;

    /// <summary>A moment to the second: imports follow each other within a minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("G", CultureInfo.CurrentCulture) + " UTC";

    /// <summary>By what way it came.</summary>
    public static string Origin(SnapshotOrigin origin) => origin switch
    {
        SnapshotOrigin.CommandLine => SnapshotsText.ByCommandLine,
        SnapshotOrigin.Server => SnapshotsText.ByServer,
        SnapshotOrigin.Api => SnapshotsText.ByApi,
        SnapshotOrigin.Page => SnapshotsText.ByPage,
        _ => SnapshotsText.ByUnknown,
    };

    /// <summary>Why it cannot be deleted; <see langword="null"/> where that is plain to see.</summary>
    public static string? Need(SnapshotNeed need) => need switch
    {
        SnapshotNeed.WayBack => SnapshotsText.NeedWayBack,
        SnapshotNeed.LinksModel => SnapshotsText.NeedLinksModel,
        SnapshotNeed.Served => SnapshotsText.NeedServed,
        SnapshotNeed.Marked => SnapshotsText.NeedMarked,
        _ => null,
    };

    /// <summary>What the import said has changed; <see langword="null"/> when nothing did.</summary>
    public static string? Changes(ImportReport report) => report.TitlesAdded + report.TitlesChanged + report.TitlesRemoved == 0
        ? null
        : Wording.Fill(SnapshotsText.ImportChanges, report.TitlesAdded, report.TitlesChanged, report.TitlesRemoved);

    /// <summary>The rule as a sentence.</summary>
    public static string Rule(RetentionOptions rule)
    {
        var sentences = new List<string>();
        if (rule.KeptSnapshots > 0)
        {
            sentences.Add(Wording.Fill(SnapshotsText.RuleSnapshots, rule.KeptSnapshots));
        }

        if (rule.KeptModels > 0)
        {
            sentences.Add(Wording.Fill(SnapshotsText.RuleModels, rule.KeptModels));
        }

        if (rule.KeptDays > 0)
        {
            sentences.Add(Wording.Fill(SnapshotsText.RuleDays, rule.KeptDays));
        }

        sentences.Add(SnapshotsText.RuleNever);
        return string.Join(' ', sentences);
    }
}
