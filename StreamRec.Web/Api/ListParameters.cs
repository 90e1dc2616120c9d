using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Questions;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The part of a request that says what list is wanted, as text; the same for the routes and the commands.</summary>
internal sealed class ListParameters
{
    [Description("How many at most.")]
    [FromQuery(Name = "count")]
    public string? Count { get; init; }

    [Description("Platforms; may be given several times.")]
    [FromQuery(Name = "platform")]
    public string[]? Platforms { get; init; }

    [Description("Genres: keys of the unified list, such as science-fiction, or labels of the sources; may be given several times.")]
    [FromQuery(Name = "genre")]
    public string[]? Genres { get; init; }

    [Description("Films, series or both; may be given several times.")]
    [FromQuery(Name = "type")]
    public string[]? Types { get; init; }

    [Description("First year of release, inclusive.")]
    [FromQuery(Name = "yearFrom")]
    public string? YearFrom { get; init; }

    [Description("Last year of release, inclusive.")]
    [FromQuery(Name = "yearTo")]
    public string? YearTo { get; init; }

    [Description("Only what a streaming platform has.")]
    [FromQuery(Name = "streamedOnly")]
    public string? StreamedOnly { get; init; }

    [Description("0 lists the best first; more, up to 1, lists titles less like each other (maximal marginal relevance).")]
    [FromQuery(Name = "diversity")]
    public string? Diversity { get; init; }

    [Description("Leaves out titles that are nearly the same as a better one of the list or as one that is rated; sequels stay.")]
    [FromQuery(Name = "excludeNearDuplicates")]
    public string? ExcludeNearDuplicates { get; init; }

    [Description("The score in stars that counts as liking, inclusive.")]
    [FromQuery(Name = "threshold")]
    public string? Threshold { get; init; }

    /// <summary>Reads and checks the list that is wanted.</summary>
    /// <param name="workspace">The data.</param>
    /// <param name="options">Defaults and limits.</param>
    /// <param name="user">The user's row.</param>
    /// <param name="nameOf">How the person who asked knows a parameter; as the routes do where <see langword="null"/>.</param>
    /// <exception cref="InvalidParameterException">A value is not accepted.</exception>
    public RecommendationQuery ToQuery(Workspace workspace, PredictionOptions options, int user, Func<string, string>? nameOf = null)
    {
        nameOf ??= static name => name;
        return new RecommendationQuery(
            user,
            ApiParameters.ReadCount(nameOf("count"), Count, options.DefaultCount, 1, options.MaximumCount),
            ApiParameters.ReadThreshold(nameOf("threshold"), Threshold, options.Threshold))
        {
            Accept = ToFilter(workspace.Catalog, nameOf).Over(workspace.Catalog),
            Diversity = ReadShare(nameOf("diversity"), Diversity),
            DiversityPool = options.DiversityPool,
            ExcludeNearDuplicates = ApiParameters.ReadFlag(nameOf("excludeNearDuplicates"), ExcludeNearDuplicates),
            NearDuplicateSimilarity = options.NearDuplicateSimilarity,
            Reasons = ReasonDepth.Full,
        };
    }

    /// <summary>Which titles may be listed; it also chooses the title that is shown for a work.</summary>
    /// <param name="catalog">The catalog whose genres are accepted.</param>
    /// <param name="nameOf">How the person who asked knows a parameter; as the routes do where <see langword="null"/>.</param>
    /// <exception cref="InvalidParameterException">A value is not accepted.</exception>
    public RecommendationFilter ToFilter(CatalogIndex catalog, Func<string, string>? nameOf = null)
    {
        nameOf ??= static name => name;
        var (from, to) = (QuestionParameters.ReadYear(nameOf("yearFrom"), YearFrom), QuestionParameters.ReadYear(nameOf("yearTo"), YearTo));
        if (from > to)
        {
            throw new InvalidParameterException(nameOf("yearTo"), YearTo, [$"a year from {from} ({nameOf("yearFrom")}) to {QuestionParameters.LastYear}"]);
        }

        return new RecommendationFilter
        {
            Platforms = [.. ApiParameters.ReadMany(Platforms).Select(text => CatalogTerms.ReadPlatform(nameOf("platform"), text)!)],
            Types = [.. ApiParameters.ReadMany(Types).Select(text => CatalogTerms.ReadType(nameOf("type"), text)!.Value)],
            Genres = GenreParameter.Read(nameOf("genre"), Genres, catalog),
            YearFrom = from,
            YearTo = to,
            StreamedOnly = ApiParameters.ReadFlag(nameOf("streamedOnly"), StreamedOnly),
        };
    }

    private static double ReadShare(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value
        : throw new InvalidParameterException(name, text, ["a number from 0 to 1"]);
}
