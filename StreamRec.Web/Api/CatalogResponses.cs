using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;

namespace StreamRec.Web.Api;

/// <summary>Answer of get_max_duration.</summary>
/// <param name="DurationInt">The greatest length, or null when no title fits.</param>
/// <param name="DurationType">Its unit.</param>
/// <param name="Titles">All titles of that length in catalog order.</param>
internal sealed record MaxDurationResponse(int? DurationInt, string DurationType, IReadOnlyList<LongestTitleResponse> Titles)
{
    public static MaxDurationResponse Of(MaxDurationAnswer answer) => new(
        answer.Value,
        CatalogTerms.KeyOf(answer.Question.Unit),
        [.. answer.Titles.Select(longest => LongestTitleResponse.Of(longest))]);
}

/// <summary>One of the longest titles.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="TitleKey">The name's key: lower case, trimmed.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Remark">zero-minutes or very-long where the length is odd; else null.</param>
internal sealed record LongestTitleResponse(string Id, string Title, string TitleKey, string Platform, string Type, int? ReleaseYear, string? Remark)
{
    public static LongestTitleResponse Of(LongestTitle longest) => new(
        longest.Title.Id,
        longest.Title.Name,
        longest.Title.NameKey,
        longest.Title.Platform.Key,
        CatalogTerms.KeyOf(longest.Title.Type),
        longest.Title.ReleaseYear,
        longest.Remark == DurationRemark.None ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(longest.Remark.ToString()));
}

/// <summary>Answer of get_score_count.</summary>
/// <param name="Platform">Platform key, or null for the four streaming platforms.</param>
/// <param name="Scored">The limit in stars.</param>
/// <param name="Year">The year, or null for any.</param>
/// <param name="Basis">release_year or rating_year.</param>
/// <param name="Type">movie, tv show, or null for both.</param>
/// <param name="Count">The number of titles.</param>
/// <param name="CountByGivenScore">How many of them have no ratings here and count by a mean score that came with the title.</param>
internal sealed record ScoreCountResponse(string? Platform, double Scored, int? Year, string Basis, string? Type, int Count, int CountByGivenScore)
{
    public static ScoreCountResponse Of(ScoreCountAnswer answer) => new(
        answer.Question.Platform?.Key,
        answer.Question.Scored,
        answer.Question.Year,
        QuestionParameters.KeyOf(answer.Question.Basis),
        answer.Question.Type is { } type ? CatalogTerms.KeyOf(type) : null,
        answer.Count,
        answer.CountByGivenScore);
}

/// <summary>Answer of get_count_platform.</summary>
/// <param name="Platforms">One entry for each platform asked, in catalog order.</param>
internal sealed record PlatformCountsResponse(IReadOnlyList<PlatformCountResponse> Platforms)
{
    public static PlatformCountsResponse Of(IReadOnlyList<PlatformCount> counts) =>
        new([.. counts.Select(count => new PlatformCountResponse(count.Platform.Key, count.Movies, count.TvShows, count.Total))]);
}

/// <summary>How many titles a platform has.</summary>
/// <param name="Platform">Platform key.</param>
/// <param name="Movies">Films.</param>
/// <param name="TvShows">Series.</param>
/// <param name="Total">Both.</param>
internal sealed record PlatformCountResponse(string Platform, int Movies, int TvShows, int Total);

/// <summary>Answer of get_actor.</summary>
/// <param name="Platform">Platform key.</param>
/// <param name="Year">Year of release.</param>
/// <param name="Type">movie, tv show, or null for both.</param>
/// <param name="Count">In how many titles each of them is; 0 when there is nobody.</param>
/// <param name="Actors">Everybody with that count, alphabetically, as imported.</param>
/// <param name="ActorKeys">Their names' keys, in the same order.</param>
/// <param name="Note">Why there is nobody, or null.</param>
internal sealed record ActorResponse(
    string Platform, int Year, string? Type, int Count, IReadOnlyList<string> Actors, IReadOnlyList<string> ActorKeys, string? Note)
{
    public static ActorResponse Of(ActorAnswer answer) => new(
        answer.Question.Platform.Key,
        answer.Question.Year,
        answer.Question.Type is { } type ? CatalogTerms.KeyOf(type) : null,
        answer.Count,
        answer.Actors,
        [.. answer.Actors.Select(TextKey.Of)],
        answer.Note switch
        {
            ActorNote.NoTitles => $"{answer.Question.Platform.Name} has no title of {answer.Question.Year} that fits.",
            ActorNote.PlatformHasNoCast => $"The catalog of {answer.Question.Platform.Name} names no cast for any title.",
            ActorNote.TitlesHaveNoCast => $"None of the titles of {answer.Question.Year} on {answer.Question.Platform.Name} names its cast.",
            _ => null,
        });
}
