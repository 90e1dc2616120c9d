namespace StreamRec.Core.Films;

/// <summary>A film's votes, as far as they are enough to be told.</summary>
/// <param name="Film">The film.</param>
/// <param name="VoteCount">How many votes; 0 where none are known.</param>
/// <param name="VoteAverage">Their mean, 0 to 10; <see langword="null"/> where they are too few or it is unknown.</param>
/// <param name="Qualifies">Whether there are enough votes.</param>
public sealed record FilmVotes(Film Film, int VoteCount, double? VoteAverage, bool Qualifies);
