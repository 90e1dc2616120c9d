using StreamRec.Core.Catalog;

namespace StreamRec.Core.Questions;

/// <summary>The two readings of "titles with a score above X in a year".</summary>
public enum ScoreBasis
{
    /// <summary>Titles released in the year whose mean score is above X.</summary>
    ReleaseYear,

    /// <summary>Titles that were given at least one score above X in the year (calendar years in UTC).</summary>
    RatingYear,
}

/// <summary>"How many titles have a score above X?"</summary>
/// <param name="Scored">X, 0 to 5 stars; a score must be larger, not equal.</param>
/// <param name="Platform">Where; <see langword="null"/> for the four streaming platforms.</param>
/// <param name="Year">The year, read as <paramref name="Basis"/> says; <see langword="null"/> for any.</param>
/// <param name="Basis">What the score and the year belong to.</param>
/// <param name="Type">Films, series, or both.</param>
public sealed record ScoreCountQuestion(
    double Scored,
    Platform? Platform = null,
    int? Year = null,
    ScoreBasis Basis = ScoreBasis.ReleaseYear,
    TitleType? Type = null);

/// <summary>How many.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Count">The number of titles.</param>
/// <param name="CountByGivenScore">How many of them have no ratings here and count by a mean score that came with the title.</param>
public sealed record ScoreCountAnswer(ScoreCountQuestion Question, int Count, int CountByGivenScore);
