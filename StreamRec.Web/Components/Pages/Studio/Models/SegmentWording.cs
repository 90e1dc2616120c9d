using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Parts of the ratings as people speak of them: "titles with fewer than 5 ratings".</summary>
internal static class SegmentWording
{
    /// <summary>A part of a sentence about a model's quality.</summary>
    public static string Of(SegmentReading segment) => Of(segment.Kind, segment.Key, segment.From, segment.To);

    /// <summary>A part in a sentence.</summary>
    public static string Of(SegmentKind kind, string key, int? from, int? to) => kind switch
    {
        SegmentKind.UserRatings => Counted(from, to, ModelText.UsersNone, ModelText.UsersFewer, ModelText.UsersMore, ModelText.UsersBetween),
        SegmentKind.TitleRatings => Counted(from, to, ModelText.TitlesNone, ModelText.TitlesFewer, ModelText.TitlesMore, ModelText.TitlesBetween),
        SegmentKind.Platform => Wording.Fill(ModelText.TitlesOfPlatform, Short(kind, key, from, to)),
        SegmentKind.Genre => Wording.Fill(ModelText.TitlesOfGenre, Short(kind, key, from, to)),
        _ => Short(kind, key, from, to),
    };

    /// <summary>A part as a label beside others of its kind.</summary>
    public static string Short(SegmentKind kind, string key, int? from, int? to) => kind switch
    {
        SegmentKind.UserRatings or SegmentKind.TitleRatings => to is null ? Wording.Fill(ModelText.OrMore, from) : from == to ? Number(from) : $"{Number(from)}–{Number(to)}",
        SegmentKind.Platform => Platform.Find(key)?.Name ?? key,
        SegmentKind.Genre => GenreWording.OfGenre(key),
        _ => string.Equals(key, "movie", StringComparison.Ordinal) ? ModelText.Films : ModelText.Series,
    };

    /// <summary>By what parts are told apart.</summary>
    public static string Of(SegmentKind kind) => kind switch
    {
        SegmentKind.UserRatings => ModelText.ByUserRatings,
        SegmentKind.TitleRatings => ModelText.ByTitleRatings,
        SegmentKind.Platform => ModelText.ByPlatform,
        SegmentKind.Genre => ModelText.ByGenre,
        _ => ModelText.ByType,
    };

    private static string Counted(int? from, int? to, string none, string fewer, string more, string between) => (from ?? 0, to) switch
    {
        (0, 0) => none,
        (var low, null) => Wording.Fill(more, low),
        (0 or 1, var high) => Wording.Fill(fewer, high + 1),
        var (low, high) => Wording.Fill(between, low, high),
    };

    private static string Number(int? value) => (value ?? 0).ToString("N0", CultureInfo.CurrentCulture);
}
