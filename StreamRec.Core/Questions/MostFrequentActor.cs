using StreamRec.Core.Catalog;

namespace StreamRec.Core.Questions;

/// <summary>"Who is in most titles of a platform and year?"</summary>
/// <param name="Platform">Where.</param>
/// <param name="Year">Year of release.</param>
/// <param name="Type">Films, series, or both.</param>
/// <param name="KeepNamesWithoutLetter">Whether "names" such as <c>1</c>, which some catalogs put into the cast, count as people.</param>
public sealed record ActorQuestion(Platform Platform, int Year, TitleType? Type = null, bool KeepNamesWithoutLetter = false);

/// <summary>Who it is.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Count">In how many titles each of them is; a person counts once for a title. 0 when there is nobody.</param>
/// <param name="Actors">Everybody with that count, alphabetically, as first written in the catalog.</param>
/// <param name="Note">Why there is nobody.</param>
public sealed record ActorAnswer(ActorQuestion Question, int Count, IReadOnlyList<string> Actors, ActorNote Note);

/// <summary>Why a question about the cast has no answer.</summary>
public enum ActorNote
{
    /// <summary>There is an answer.</summary>
    None,

    /// <summary>The platform has no title that fits.</summary>
    NoTitles,

    /// <summary>The platform's catalog names no cast for any title, as Hulu's.</summary>
    PlatformHasNoCast,

    /// <summary>None of the titles that fit names its cast.</summary>
    TitlesHaveNoCast,
}
