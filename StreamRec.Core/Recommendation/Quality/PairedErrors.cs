using StreamRec.Core.Recommendation.Statistics;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// Sums of the errors of a model, of the biases and of the mean of all on the same ratings, enough for their sizes and for how sure their differences are. Ratings come user by
/// user, because those of one user err together: users are the independent units.
/// </summary>
internal sealed class PairedErrors
{
    // Errors of one user so far: the model's, the biases', the mean's.
    private (double Model, double Bias, double Mean) user;
    private int currentUser = -1;
    private int users;

    // Over users: sums of squares and products of their sums of absolute errors.
    private double modelModel;
    private double biasBias;
    private double meanMean;
    private double modelBias;
    private double modelMean;

    private (double Model, double Bias, double Mean) squares;
    private (double Model, double Bias, double Mean) absolutes;

    /// <summary>How many ratings were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one rating's errors, predicted minus given, in stars.</summary>
    /// <param name="userRow">Who gave it; all ratings of a user come one after the other.</param>
    /// <param name="model">The model's.</param>
    /// <param name="bias">That of the biases.</param>
    /// <param name="mean">That of the mean of all.</param>
    public void Add(int userRow, double model, double bias, double mean)
    {
        if (userRow != currentUser)
        {
            EndUser();
            currentUser = userRow;
        }

        Count++;
        squares = (squares.Model + (model * model), squares.Bias + (bias * bias), squares.Mean + (mean * mean));
        user = (user.Model + Math.Abs(model), user.Bias + Math.Abs(bias), user.Mean + Math.Abs(mean));
    }

    /// <summary>Closes the last user; the next rating begins a new one, whatever its number.</summary>
    public void EndUser()
    {
        if (currentUser < 0)
        {
            return;
        }

        users++;
        absolutes = (absolutes.Model + user.Model, absolutes.Bias + user.Bias, absolutes.Mean + user.Mean);
        modelModel += user.Model * user.Model;
        biasBias += user.Bias * user.Bias;
        meanMean += user.Mean * user.Mean;
        modelBias += user.Model * user.Bias;
        modelMean += user.Model * user.Mean;
        user = default;
        currentUser = -1;
    }

    /// <summary>By how much the model is better than the mean of all.</summary>
    public Improvement OverMean()
    {
        EndUser();
        return Over(absolutes.Mean, modelMean, meanMean);
    }

    /// <summary>By how much the model is better than the biases.</summary>
    public Improvement OverBias()
    {
        EndUser();
        return Over(absolutes.Bias, modelBias, biasBias);
    }

    /// <summary>The figures as a part of the ratings.</summary>
    public SegmentResult ToSegment(SegmentKind kind, string key)
    {
        EndUser();
        return new SegmentResult(
            kind,
            key,
            Count,
            Math.Sqrt(squares.Model / Count),
            absolutes.Model / Count,
            Math.Sqrt(squares.Bias / Count),
            absolutes.Bias / Count,
            Math.Sqrt(squares.Mean / Count),
            absolutes.Mean / Count,
            OverMean(),
            OverBias());
    }

    // Of r = Σ model / Σ guess the variance is about Σ (model − r guess)² / (Σ guess)², over users.
    private Improvement Over(double guess, double modelGuess, double guessGuess)
    {
        if (guess <= 0)
        {
            return new Improvement(0, absolutes.Model > 0 ? -1 : 0, 0);
        }

        var ratio = absolutes.Model / guess;
        if (users < 2)
        {
            return new Improvement(1 - ratio, -1, 1);
        }

        var deviations = Math.Max(0, modelModel - (2 * ratio * modelGuess) + (ratio * ratio * guessGuess));
        var error = Math.Sqrt(deviations * users / (users - 1)) / guess;
        var reach = Distributions.StudentT95(users - 1) * error;
        return new Improvement(1 - ratio, Math.Max(-1, 1 - ratio - reach), Math.Min(1, 1 - ratio + reach));
    }
}
