using StreamRec.Core.Questions;

namespace StreamRec.Core.Films;

/// <summary>A film in an answer about money.</summary>
/// <param name="Film">The film.</param>
/// <param name="HasTinyBudget">Whether its return is known but says nothing, because the budget is too small to be one (<see cref="TinyBudgetOptions"/>).</param>
/// <param name="IsOwnDirection">Whether the person asked about acts in it and directed it, too; never in answers about directors.</param>
public sealed record FilmMoney(Film Film, bool HasTinyBudget, bool IsOwnDirection = false)
{
    /// <summary>Whether budget and revenue are both known.</summary>
    public bool ReturnIsKnown => Film.Facts.Return is not null;
}

/// <summary>The returns of some films, taken together.</summary>
/// <param name="FilmCount">How many films.</param>
/// <param name="KnownReturns">How many of them have a known return.</param>
/// <param name="TotalReturn">The sum of the returns; a film without a known one adds 0, as the question has always been answered.</param>
public readonly record struct MoneyTotals(int FilmCount, int KnownReturns, double TotalReturn)
{
    /// <summary>The sum over all films by their number, those without a known return included; 0 without films.</summary>
    public double MeanReturn => FilmCount == 0 ? 0 : TotalReturn / FilmCount;

    /// <summary>Adds films up.</summary>
    internal static MoneyTotals Of(IReadOnlyList<FilmMoney> films, bool withOwnDirection = true)
    {
        var (count, known, total) = (0, 0, 0.0);
        for (var place = 0; place < films.Count; place++)
        {
            if (!withOwnDirection && films[place].IsOwnDirection)
            {
                continue;
            }

            count++;
            if (films[place].Film.Facts.Return is { } value)
            {
                known++;
                total += value;
            }
        }

        return new MoneyTotals(count, known, total);
    }
}

/// <summary>The films a person acts in.</summary>
/// <param name="Person">Who.</param>
/// <param name="Total">All of them.</param>
/// <param name="WithoutOwnDirection">Those that the person did not direct: the assignment's "must not take directors into account".</param>
/// <param name="Films">By date, the oldest first, undated ones last.</param>
/// <param name="LeftOut">How many films with a tiny budget were left out of all this, because that was asked for.</param>
public sealed record ActorFilms(FilmPerson Person, MoneyTotals Total, MoneyTotals WithoutOwnDirection, IReadOnlyList<FilmMoney> Films, int LeftOut);

/// <summary>The films a person directed, alone or with others.</summary>
/// <param name="Person">Who.</param>
/// <param name="Total">All of them.</param>
/// <param name="Films">By date, the oldest first, undated ones last.</param>
/// <param name="LeftOut">How many films with a tiny budget were left out of all this, because that was asked for.</param>
public sealed record DirectorFilms(FilmPerson Person, MoneyTotals Total, IReadOnlyList<FilmMoney> Films, int LeftOut);

/// <summary>A person named by films.</summary>
/// <param name="Name">The name as most films write it.</param>
/// <param name="OtherSpellings">Other ways of writing it that differ in case or accents only and are taken for the same person.</param>
public sealed record FilmPerson(string Name, IReadOnlyList<string> OtherSpellings);
