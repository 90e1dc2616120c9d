using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Evaluation;

/// <summary>The errors of predictions over a test table.</summary>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
internal readonly record struct RatingErrors(double Rmse, double Mae)
{
    /// <summary>The errors of a model.</summary>
    public static RatingErrors Of(IRatingModel model, RatingTable test, CancellationToken cancellation)
    {
        IUserProfile? profile = null;
        return Of(test, user => profile = model.ProfileOf(user), (_, title) => profile!.Predict(title), cancellation);
    }

    /// <summary>The errors of the baselines.</summary>
    public static IReadOnlyList<BaselineResult> OfBaselines(RatingTable training, RatingTable test, CancellationToken cancellation)
    {
        var biases = BiasTrainer.Fit(training, cancellation);
        return
        [
            Baseline("global-mean", (_, _) => biases.Mean),
            Baseline("user-mean", (user, _) => biases.Mean + biases.UserBias(user)),
            Baseline("title-mean", (_, title) => biases.Mean + biases.TitleBias(title)),
            Baseline(BiasTrainer.ModelName, (user, title) => biases.Mean + biases.UserBias(user) + biases.TitleBias(title)),
        ];

        BaselineResult Baseline(string name, Func<int, int, float> predict)
        {
            var errors = Of(test, static _ => { }, (user, title) => RatingScale.Clamp(predict(user, title)), cancellation);
            return new BaselineResult(name, errors.Rmse, errors.Mae);
        }
    }

    private static RatingErrors Of(RatingTable test, Action<int> beginUser, Func<int, int, float> predict, CancellationToken cancellation)
    {
        var (squares, absolutes) = (0.0, 0.0);
        for (var user = 0; user < test.UserCount; user++)
        {
            var titles = test.TitlesOf(user);
            if (titles.IsEmpty)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            beginUser(user);
            var scores = test.HalfStarsOf(user);
            for (var rating = 0; rating < titles.Length; rating++)
            {
                var error = (double)predict(user, titles[rating]) - RatingScale.FromHalfStars(scores[rating]);
                squares += error * error;
                absolutes += Math.Abs(error);
            }
        }

        return new RatingErrors(Math.Sqrt(squares / test.Count), absolutes / test.Count);
    }
}
