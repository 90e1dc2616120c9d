using StreamRec.Core.Catalog;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Matches;

/// <summary>The evidence of a match in plain words.</summary>
internal sealed class MatchEvidenceWording
{
    // Two sources seldom give a film's length to the minute.
    private const int SameLengthMinutes = 2;

    private readonly List<string> agrees = [];
    private readonly List<string> differs = [];
    private readonly List<string> unknown = [];

    /// <summary>What speaks for the two being the same.</summary>
    public IReadOnlyList<string> Agrees => agrees;

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<string> Differs => differs;

    /// <summary>What at least one source does not say.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    /// <summary>Words the evidence of a pair.</summary>
    public static MatchEvidenceWording Of(TitleMatch match, TitleType type)
    {
        var evidence = match.Evidence;
        var wording = new MatchEvidenceWording();
        wording.Add(evidence.Ids.HasFlag(SharedIds.Tmdb) ? true : null, MatchesText.IdTmdb, "", "");
        wording.Add(evidence.Ids.HasFlag(SharedIds.Imdb) ? true : null, MatchesText.IdImdb, "", "");
        wording.Add(evidence.Name != NameAgreement.None, Name(evidence.Name), MatchesText.NameNone, "");
        wording.Add(evidence.YearDifference is { } years ? years == 0 : null, MatchesText.YearSame, Years(evidence.YearDifference), MatchesText.Year);
        wording.Add(Agree(evidence.Directors), MatchesText.DirectorsShared, evidence.Directors.Alike > 0 ? MatchesText.DirectorsAlike : MatchesText.DirectorsDiffer, MatchesText.Directors);
        wording.Add(Agree(evidence.Cast), Wording.Count(evidence.Cast.Shared, MatchesText.CastOne, MatchesText.CastShared), MatchesText.CastDiffers, MatchesText.Cast);
        wording.Add(evidence.GenreOverlap is { } overlap ? overlap > 0 : null, MatchesText.GenresShared, MatchesText.GenresDiffer, MatchesText.Genres);
        wording.Add(
            evidence.LengthDifference is { } length ? Math.Abs(length) <= (type == TitleType.Movie ? SameLengthMinutes : 0) : null,
            MatchesText.LengthSame,
            type == TitleType.Movie ? Wording.Fill(MatchesText.MinutesApart, Math.Abs(evidence.LengthDifference ?? 0)) : MatchesText.SeasonsApart,
            MatchesText.Length);
        wording.Add(evidence.Namesakes > 1 ? false : null, "", Wording.Fill(MatchesText.Namesakes, evidence.Namesakes), "");
        return wording;
    }

    /// <summary>Why a pair was not accepted; <see langword="null"/> where it was.</summary>
    public static string? Doubt(MatchDoubt doubt) => doubt switch
    {
        MatchDoubt.WeakEvidence => MatchesText.DoubtWeak,
        MatchDoubt.SameSource => MatchesText.DoubtSource,
        MatchDoubt.OtherNumber => MatchesText.DoubtNumber,
        MatchDoubt.Decision => MatchesText.DoubtDecision,
        _ => null,
    };

    /// <summary>How sure matching is of a pair.</summary>
    public static string Confidence(TitleMatch? match) =>
        match is null ? MatchesText.NotFound : match.IsCertain ? MatchesText.SureByIds : Wording.Fill(MatchesText.Sure, match.Confidence);

    /// <summary>What a decision has brought about so far; for a pair without one, that it was taken back.</summary>
    public static string Effect(MatchPair pair) => (pair.Decision, pair.IsTakenUp, pair.AreOneWork) switch
    {
        (null, _, _) => MatchesText.TakenBack,
        _ when pair.IsGone => MatchesText.Gone,
        (_, false, _) => MatchesText.TakingUp,
        ({ Same: true }, _, true) => MatchesText.NowOne,
        ({ Same: true }, _, false) => MatchesText.StillApart,
        (_, _, true) => MatchesText.StillOne,
        _ => MatchesText.NowApart,
    };

    private void Add(bool? agree, string agreeing, string differing, string missing)
    {
        var (list, text) = agree switch { true => (agrees, agreeing), false => (differs, differing), null => (unknown, missing) };
        if (text.Length > 0)
        {
            list.Add(text);
        }
    }

    private static bool? Agree(PeopleAgreement people) => people.IsKnown ? people.Shared > 0 : null;

    private static string Years(int? difference) => Wording.Count(Math.Abs(difference ?? 0), MatchesText.YearOne, MatchesText.YearsApart);

    private static string Name(NameAgreement name) => name switch
    {
        NameAgreement.Original => MatchesText.NameOriginal,
        NameAgreement.Alternative => MatchesText.NameAlternative,
        NameAgreement.Subtitle => MatchesText.NameSubtitle,
        _ => MatchesText.NameSame,
    };
}
