using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;

namespace StreamRec.Web.Commands;

/// <summary>Checks that several verbs share.</summary>
internal static class CommandChecks
{
    /// <summary>A number of threads.</summary>
    /// <exception cref="InvalidParameterException">It is not 1 to 1024.</exception>
    public static int Threads(int threads) =>
        threads is >= 1 and <= 1_024 ? threads : throw new InvalidParameterException("--threads", threads.ToString(CultureInfo.InvariantCulture), ["1 to 1024"]);

    /// <summary>A threshold in stars.</summary>
    /// <exception cref="InvalidParameterException">It is not 0.5 to 5.</exception>
    public static double Threshold(double threshold) =>
        threshold is >= RatingScale.Minimum and <= RatingScale.Maximum ? threshold : throw new InvalidParameterException("--threshold", threshold.ToString(CultureInfo.InvariantCulture), ["0.5 to 5"]);
}
