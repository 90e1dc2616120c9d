namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// One tenth of the rated titles, by number of training ratings, with its part of the ratings beside its part of the places in ranked lists: where the lists hold
/// more of a tenth than the ratings do, the model favours it (after Jannach, Lerche, Kamehkhosh and Jugovac 2015, "What recommenders recommend", who compare such groups of equal size).
/// </summary>
/// <param name="Tenth">1 for the most rated tenth of the rated titles to 10 for the least rated; 0 for the titles that nobody rated in training. Titles of equal number come by row.</param>
/// <param name="Titles">How many titles it has; a tenth without any is left out.</param>
/// <param name="FewestRatings">The fewest training ratings of a title in it.</param>
/// <param name="MostRatings">The most.</param>
/// <param name="Ratings">Its share of all training ratings, 0 to 1.</param>
/// <param name="Listed">Its share of all places in the model's lists, 0 to 1.</param>
/// <param name="PopularListed">The same of lists of the most popular titles, the most biased there are.</param>
public sealed record PopularityShare(int Tenth, int Titles, int FewestRatings, int MostRatings, double Ratings, double Listed, double PopularListed);
