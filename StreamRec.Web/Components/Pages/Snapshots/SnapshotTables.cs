using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Timeline;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Snapshots;

/// <summary>The tables of the pages about snapshots.</summary>
internal static class SnapshotTables
{
    /// <summary>What the rule would delete.</summary>
    public static TableModel Steps(string name, IReadOnlyList<RetentionStep> steps) => new(
        name,
        [new(SnapshotsText.ColumnKind), new(SnapshotsText.ColumnId), new(SnapshotsText.ColumnMade), new(SnapshotsText.ColumnSize, IsNumber: true)],
        [.. steps.Select(step => (IReadOnlyList<TableCell>)[new(KindOf(step)), new(step.Id), Moment(step.Created), new(StudioUnits.Bytes(step.Bytes), Raw: Raw(step.Bytes))])]);

    /// <summary>What the rule has done.</summary>
    public static TableModel Log(IReadOnlyList<RetentionStep> steps) => new(
        SnapshotsText.LogTitle,
        [new(SnapshotsText.ColumnWhen), new(SnapshotsText.ColumnKind), new(SnapshotsText.ColumnId), new(SnapshotsText.ColumnSize, IsNumber: true), new(SnapshotsText.ColumnOutcome)],
        [
            .. steps.Select(step => (IReadOnlyList<TableCell>)
                [Moment(step.When ?? step.Created), new(KindOf(step)), new(step.Id), new(StudioUnits.Bytes(step.Bytes), Raw: Raw(step.Bytes)), new(step.Problem ?? SnapshotsText.Deleted)]),
        ]);

    /// <summary>Counts by platform.</summary>
    public static TableModel Counts(string name, IReadOnlyList<PlatformChanges> counts) => new(
        name,
        [new(SnapshotsText.ColumnPlatform), new(SnapshotsText.ColumnNew, IsNumber: true), new(SnapshotsText.ColumnChanged, IsNumber: true), new(SnapshotsText.ColumnGone, IsNumber: true)],
        [.. counts.Select(each => (IReadOnlyList<TableCell>)[new(PlatformOf(each.Platform)), Number(each.Added), Number(each.Changed), Number(each.Gone)])]);

    /// <summary>Titles that one of the two lacks.</summary>
    public static TableModel Titles(string name, IReadOnlyList<DifferingTitle> titles) => new(
        name,
        [new(SnapshotsText.ColumnId), new(SnapshotsText.ColumnTitle), new(SnapshotsText.ColumnPlatform), new(SnapshotsText.ColumnYear, IsNumber: true)],
        [
            .. titles.Select(title => (IReadOnlyList<TableCell>)
                [new(title.Id), new(title.Name), new(PlatformOf(title.Platform)), new(title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "–", Raw: title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "")]),
        ]);

    /// <summary>Fields that are not what they were.</summary>
    public static TableModel Fields(IReadOnlyList<ChangedField> fields) => new(
        SnapshotsText.FieldsTitle,
        [new(SnapshotsText.ColumnId), new(SnapshotsText.ColumnTitle), new(SnapshotsText.ColumnField), new(SnapshotsText.ColumnBefore), new(SnapshotsText.ColumnAfter)],
        [.. fields.Select(field => (IReadOnlyList<TableCell>)[new(field.Id), new(field.Name), new(field.Field), Text(field.Before), Text(field.After)])]);

    /// <summary>Titles that were matched differently.</summary>
    public static TableModel Pairs(WorkDifference works) => new(
        SnapshotsText.PairsTitle,
        [new(SnapshotsText.ColumnWhat), new(SnapshotsText.ColumnFirst), new(SnapshotsText.ColumnSecond), new(SnapshotsText.ColumnConfidence, IsNumber: true)],
        [.. works.Joined.Rows.Select(pair => Pair(SnapshotsText.Joined, pair)), .. works.Parted.Rows.Select(pair => Pair(SnapshotsText.Parted, pair))]);

    private static IReadOnlyList<TableCell> Pair(string what, MatchedPair pair) =>
        [new(what), new($"{pair.FirstName} ({pair.FirstId})"), new($"{pair.SecondName} ({pair.SecondId})"), new(pair.Confidence.ToString("P0", CultureInfo.CurrentCulture), Raw: pair.Confidence.ToString(CultureInfo.InvariantCulture))];

    private static string KindOf(RetentionStep step) => step.Kind == RetainedKind.Snapshot ? SnapshotsText.KindSnapshot : SnapshotsText.KindModel;

    private static string PlatformOf(string key) => Platform.Find(key)?.Name ?? key;

    private static TableCell Number(long number) => new(Wording.Fill("{0:N0}", number), Raw: Raw(number));

    private static TableCell Moment(DateTimeOffset moment) => new(StudioUnits.Moment(moment), Raw: moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static TableCell Text(string? text) => new(text ?? "–", Raw: text ?? "");

    private static string Raw(long number) => number.ToString(CultureInfo.InvariantCulture);
}
