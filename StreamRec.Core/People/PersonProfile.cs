namespace StreamRec.Core.People;

/// <summary>All that is known of a person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Films">How many of the works are films.</param>
/// <param name="Series">How many are series.</param>
/// <param name="Credits">Every work, newest first, those without a year last.</param>
/// <param name="Acting">Money of the films in whose cast the person stands.</param>
/// <param name="Directing">Money of the films the person directed.</param>
/// <param name="Votes">How many votes the films got in The Movies Dataset.</param>
/// <param name="MeanVote">Their mean vote, 0 to 10, each film weighing as many as voted for it; <see langword="null"/> without votes.</param>
/// <param name="Ratings">How many ratings the works got from users.</param>
/// <param name="MeanRating">The mean of these ratings in stars; <see langword="null"/> without ratings.</param>
/// <param name="Actors">Actors in the person's works, most shared works first.</param>
/// <param name="Directors">Directors of the person's works, most shared works first.</param>
/// <param name="Genres">Genres of the works, most frequent first.</param>
/// <param name="Years">Every year from the first work to the last, ascending; also those without a work.</param>
public sealed record PersonProfile(
    Person Person,
    int Films,
    int Series,
    IReadOnlyList<PersonCredit> Credits,
    ReturnFigures Acting,
    ReturnFigures Directing,
    long Votes,
    double? MeanVote,
    long Ratings,
    double? MeanRating,
    IReadOnlyList<CoWorker> Actors,
    IReadOnlyList<CoWorker> Directors,
    IReadOnlyList<GenreCount> Genres,
    IReadOnlyList<CareerYear> Years);

/// <summary>A person's part in a work.</summary>
/// <param name="Work">The work.</param>
/// <param name="Roles">What the person did.</param>
/// <param name="CoDirectors">Who directed it with the person; empty for works the person did not direct.</param>
/// <param name="HasTinyBudget">Whether its return is known but says nothing, because the budget is too small to be one.</param>
public sealed record PersonCredit(CreditedWork Work, PersonRoles Roles, IReadOnlyList<string> CoDirectors, bool HasTinyBudget);

/// <summary>What films brought in for each dollar spent. An unknown return counts 0 in sum and mean, as in the questions <c>get_actor</c> and <c>get_director</c>.</summary>
/// <param name="Films">How many films of The Movies Dataset.</param>
/// <param name="Known">Of how many of them the return is known.</param>
/// <param name="Total">The sum of the returns (revenue over budget).</param>
/// <param name="Mean">The sum divided by <paramref name="Films"/>; <see langword="null"/> without films.</param>
/// <param name="TinyBudgets">How many of the known returns say nothing, because the budget is too small to be one.</param>
public sealed record ReturnFigures(int Films, int Known, double Total, double? Mean, int TinyBudgets);

/// <summary>Somebody whom a person worked with.</summary>
/// <param name="Person">Who.</param>
/// <param name="Works">The works they share, newest first.</param>
public sealed record CoWorker(Person Person, IReadOnlyList<CreditedWork> Works);

/// <summary>A genre.</summary>
/// <param name="Label">Its label as first met.</param>
/// <param name="Works">How many of the person's works have it.</param>
public sealed record GenreCount(string Label, int Works);

/// <summary>A year of a career. A work in which a person does both counts on either side.</summary>
/// <param name="Year">The year.</param>
/// <param name="Acted">Works with the person in the cast.</param>
/// <param name="Directed">Works that the person directed.</param>
public sealed record CareerYear(int Year, int Acted, int Directed);
