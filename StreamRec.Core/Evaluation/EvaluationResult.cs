namespace StreamRec.Core.Evaluation;

/// <summary>What an evaluation found; its names are those of <c>evaluate --json</c>.</summary>
/// <param name="Model">The trainer's name.</param>
/// <param name="Parameters">The settings, as text by name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Folds">Each fold's figures.</param>
/// <param name="Mean">Their means.</param>
/// <param name="Baselines">The errors of simple guesses on the same folds, as means.</param>
/// <param name="PeakMemoryBytes">The most memory the process has held so far.</param>
public sealed record EvaluationResult(
    string Model,
    IReadOnlyDictionary<string, string> Parameters,
    int Seed,
    int Threads,
    IReadOnlyList<FoldResult> Folds,
    MeanResult Mean,
    IReadOnlyList<BaselineResult> Baselines,
    long PeakMemoryBytes);

/// <summary>One training and test.</summary>
/// <param name="Rmse">Root mean square error, √(Σ (predicted − given)² / n), in stars.</param>
/// <param name="Mae">Mean absolute error, Σ |predicted − given| / n, in stars.</param>
/// <param name="TrainRatings">Ratings trained on.</param>
/// <param name="TestRatings">Ratings predicted.</param>
/// <param name="FitSeconds">Time of the training.</param>
/// <param name="PredictSeconds">Time of predicting the test ratings.</param>
/// <param name="Ranking">Quality of ranked lists, or <see langword="null"/> when not judged or no user has a relevant test title.</param>
public sealed record FoldResult(double Rmse, double Mae, int TrainRatings, int TestRatings, double FitSeconds, double PredictSeconds, RankingResult? Ranking);

/// <summary>Means over folds.</summary>
/// <param name="Rmse">Mean of the folds' root mean square errors.</param>
/// <param name="Mae">Mean of the folds' mean absolute errors.</param>
/// <param name="RmseDeviation">Standard deviation of the folds' root mean square errors; 0 with one fold.</param>
/// <param name="FitSeconds">Mean time of a training.</param>
/// <param name="PredictSeconds">Mean time of predicting a test part.</param>
/// <param name="Ranking">Means of the ranking figures over the folds that have them.</param>
public sealed record MeanResult(double Rmse, double Mae, double RmseDeviation, double FitSeconds, double PredictSeconds, RankingResult? Ranking);

/// <summary>The errors of a simple guess.</summary>
/// <param name="Model"><c>global-mean</c>, <c>user-mean</c>, <c>title-mean</c> or <c>bias</c>.</param>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
public sealed record BaselineResult(string Model, double Rmse, double Mae);

/// <summary>
/// Quality of ranked lists. For each judged user all titles but those in their training ratings are ranked by predicted score (equal scores by title row); the
/// list is the first <paramref name="Length"/>. Relevant are the titles of the user's test ratings at or above the relevance threshold. A title nobody tested
/// counts as not relevant, so the figures are low by nature; they are for comparing models on the same data.
/// </summary>
/// <param name="Length">k, the length of the lists.</param>
/// <param name="Users">How many users were judged: those with at least one relevant title.</param>
/// <param name="Precision">Mean over users of relevant titles in the list / k.</param>
/// <param name="Recall">Mean over users of relevant titles in the list / relevant titles.</param>
/// <param name="Ndcg">
/// Normalised discounted cumulative gain: mean over users of Σ 1/log₂(1 + place) over relevant places, divided by the same sum for a list that has as many relevant titles
/// as possible in front (Järvelin and Kekäläinen 2002, with gains of 0 and 1).
/// </param>
/// <param name="HitRate">Share of users with at least one relevant title in the list.</param>
/// <param name="Coverage">Different titles in all lists together / titles of the catalog.</param>
public sealed record RankingResult(int Length, int Users, double Precision, double Recall, double Ndcg, double HitRate, double Coverage);
