using StreamRec.Core.Catalog;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>One page of pairs of titles that are, or may be, the same film or series.</summary>
/// <param name="Total">How many pairs there are, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">Pairs on a full page.</param>
/// <param name="Items">The pairs of this page.</param>
internal sealed record MatchPageResponse(int Total, int Page, int PageSize, IReadOnlyList<MatchResponse> Items)
{
    public static MatchPageResponse Of(MatchPage page) => new(page.Total, page.Page, page.PageSize, [.. page.Items.Select(MatchResponse.Of)]);
}

/// <summary>A pair of titles.</summary>
/// <param name="First">One title.</param>
/// <param name="Second">The other.</param>
/// <param name="State">doubtful, decided or accepted.</param>
/// <param name="Confidence">The probability that they are the same, 0 to 1; null where only a person spoke of them.</param>
/// <param name="Evidence">What speaks for and against it; null where only a person spoke of them.</param>
/// <param name="Doubt">Why matching did not accept it: weak-evidence, same-source, other-number or decision; null where it did.</param>
/// <param name="Decision">What a person decided, or null.</param>
/// <param name="AreOneWork">Whether they are one work now; a decision is taken up within seconds.</param>
internal sealed record MatchResponse(
    MatchTitleResponse First, MatchTitleResponse Second, string State, double? Confidence, MatchEvidenceResponse? Evidence, string? Doubt, MatchDecisionResponse? Decision, bool AreOneWork)
{
    public static MatchResponse Of(MatchPair pair) => new(
        MatchTitleResponse.Of(pair.FirstId, pair.First),
        MatchTitleResponse.Of(pair.SecondId, pair.Second),
        MatchWords.KeyOf(pair.State),
        pair.Match?.Confidence,
        pair.Match is { } match ? MatchEvidenceResponse.Of(match.Evidence) : null,
        MatchWords.KeyOf(pair.Match?.Doubt ?? MatchDoubt.None),
        pair.Decision is { } decision ? new MatchDecisionResponse(pair.FirstId, pair.SecondId, decision.Same, decision.When) : null,
        pair.AreOneWork);
}

/// <summary>A title of a pair.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="IsGone">Whether the current snapshot does not have it; then nothing else is known of it.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="DurationInt">Length, or null.</param>
/// <param name="DurationType">Its unit: min or season.</param>
/// <param name="Directors">Directors as imported.</param>
/// <param name="Cast">Cast as imported, in billing order.</param>
internal sealed record MatchTitleResponse(
    string Id, bool IsGone, string? Title, string? Platform, string? Type, int? ReleaseYear, int? DurationInt, string? DurationType, IReadOnlyList<string> Directors, IReadOnlyList<string> Cast)
{
    public static MatchTitleResponse Of(string id, Title? title) => title is null
        ? new MatchTitleResponse(id, IsGone: true, null, null, null, null, null, null, [], [])
        : new MatchTitleResponse(
            id,
            IsGone: false,
            title.Name,
            title.Platform.Key,
            CatalogTerms.KeyOf(title.Type),
            title.ReleaseYear,
            title.Duration?.Value,
            title.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null,
            title.Directors,
            title.Cast);
}

/// <summary>What speaks for and against two titles being the same. What a source does not know counts neither way.</summary>
/// <param name="SameTmdbNumber">Whether both have the same number at TMDB: certain.</param>
/// <param name="SameImdbNumber">Whether both have the same number at IMDb: certain.</param>
/// <param name="Name">How the names agree: same, original, alternative, subtitle or none.</param>
/// <param name="YearDifference">The second title's year minus the first's, or null.</param>
/// <param name="Directors">How the directors agree, or null where a source names none.</param>
/// <param name="Cast">How the casts agree, or null where a source names none.</param>
/// <param name="GenreOverlap">Genres in common as a share of the shorter list, 0 to 1, or null.</param>
/// <param name="LengthDifference">The second title's length minus the first's in minutes or seasons, or null.</param>
/// <param name="Namesakes">How many titles of one source bear the name, at most.</param>
internal sealed record MatchEvidenceResponse(
    bool SameTmdbNumber, bool SameImdbNumber, string Name, int? YearDifference, PeopleAgreementResponse? Directors, PeopleAgreementResponse? Cast, double? GenreOverlap, int? LengthDifference, int Namesakes)
{
    public static MatchEvidenceResponse Of(MatchEvidence evidence) => new(
        evidence.Ids.HasFlag(SharedIds.Tmdb),
        evidence.Ids.HasFlag(SharedIds.Imdb),
        MatchWords.KeyOf(evidence.Name),
        evidence.YearDifference,
        PeopleAgreementResponse.Of(evidence.Directors),
        PeopleAgreementResponse.Of(evidence.Cast),
        evidence.GenreOverlap,
        evidence.LengthDifference,
        evidence.Namesakes);
}

/// <summary>How two lists of people agree.</summary>
/// <param name="Shared">People in both.</param>
/// <param name="First">People of the first title.</param>
/// <param name="Second">People of the second title.</param>
/// <param name="SharedLastNames">Last names in both where no whole name is; directors only.</param>
internal sealed record PeopleAgreementResponse(int Shared, int First, int Second, int SharedLastNames)
{
    public static PeopleAgreementResponse? Of(PeopleAgreement people) =>
        people.IsKnown ? new PeopleAgreementResponse(people.Shared, people.First, people.Second, people.Alike) : null;
}

/// <summary>What a person decided.</summary>
/// <param name="First">One title's id.</param>
/// <param name="Second">The other's.</param>
/// <param name="Same">Whether they are the same film or series.</param>
/// <param name="When">When it was decided.</param>
internal sealed record MatchDecisionResponse(string First, string Second, bool Same, DateTimeOffset? When);

/// <summary>A decision to keep.</summary>
/// <param name="First">One title's id, such as ns1.</param>
/// <param name="Second">The other's id.</param>
/// <param name="Same">Whether they are the same film or series.</param>
internal sealed record MatchDecisionRequest(string? First, string? Second, bool? Same);

/// <summary>What became of a decision that was to be taken back.</summary>
/// <param name="Withdrawn">Whether there was one about these titles.</param>
internal sealed record MatchWithdrawalResponse(bool Withdrawn);
