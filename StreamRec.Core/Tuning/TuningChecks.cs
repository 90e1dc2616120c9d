using System.Globalization;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Tuning;

/// <summary>The ranges of a search's numbers.</summary>
internal static class TuningChecks
{
    private const int MostTrials = 10_000;

    /// <summary>Refuses a request with a number out of range.</summary>
    /// <exception cref="InvalidParameterException">Names the number and what is accepted.</exception>
    public static void Check(TuningRequest request)
    {
        Require(Enum.IsDefined(request.Method), "method", request.Method, "grid, random or halving");
        Require(Enum.IsDefined(request.Resource), "resource", request.Resource, "epochs or ratings");
        Require(request.Trials is >= 1 and <= MostTrials, "trials", request.Trials, $"a whole number from 1 to {MostTrials}");
        Require(request.Seconds is null or (> 0 and <= 1e6), "seconds", request.Seconds, "a number above 0, up to 1000000");
        Require(request.Reduction is >= 2 and <= 10, "reduction", request.Reduction, "a whole number from 2 to 10");
        Require(request.SmallestShare is >= 0.001 and <= 1, "smallestShare", request.SmallestShare, "a number from 0.001 to 1");
        if (request.EarlyStopping is { } stopping)
        {
            Require(stopping.Patience is >= 0 and <= 1000, "patience", stopping.Patience, "a whole number from 0 to 1000");
            Require(stopping.Margin is >= 0.001 and <= 10, "margin", stopping.Margin, "a number from 0.001 to 10");
            Require(stopping.MarginFrom is >= 0 and <= 1, "marginFrom", stopping.MarginFrom, "a number from 0 to 1");
        }
    }

    private static void Require(bool holds, string name, object? value, string accepted)
    {
        if (!holds)
        {
            throw new InvalidParameterException(name, Convert.ToString(value, CultureInfo.InvariantCulture), [accepted]);
        }
    }
}
