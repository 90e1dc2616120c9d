using System.Globalization;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>Reads a model's figures for a <see cref="QualityReading"/>.</summary>
public static class QualityReader
{
    /// <summary>Of parts with fewer ratings nothing is said: their figures are chance.</summary>
    public const int FewestRatings = 30;

    /// <summary>Reads what a training measured; <see langword="null"/> when nothing was held out.</summary>
    public static QualityReading? Read(TrainingQuality quality)
    {
        ArgumentNullException.ThrowIfNull(quality);
        return quality.Errors is { } errors ? Read(errors.Mae, quality.HeldOut, quality.OverMean, quality.OverBias, quality.Segments) : null;
    }

    /// <summary>Reads figures from wherever they come. Of a model that is surely no better as a whole, parts of which the same holds are not named: they would be nearly all.</summary>
    /// <param name="meanError">Mean absolute error in stars.</param>
    /// <param name="count">How many ratings it rests on.</param>
    /// <param name="overMean">By how much the model is better than the mean.</param>
    /// <param name="overBias">By how much the model is better than the biases.</param>
    /// <param name="segments">The figures of parts of the ratings, those by number of ratings in rising order.</param>
    public static QualityReading Read(double meanError, int count, Improvement? overMean, Improvement? overBias, IReadOnlyList<SegmentResult> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var noBetterThanMean = segments.Where(segment => segment.Count >= FewestRatings && segment.OverMean.IsNone).ToList();
        var noBetterThanBias = segments.Where(segment => segment.Count >= FewestRatings && segment.OverBias.IsNone).Except(noBetterThanMean);
        return new QualityReading(
            meanError,
            count,
            overMean,
            overBias,
            overMean is { IsSurelyNone: true } ? [] : Join(noBetterThanMean, segment => segment.OverMean.IsSurelyNone),
            overBias is { IsSurelyNone: true } ? [] : Join(noBetterThanBias, segment => segment.OverBias.IsSurelyNone));
    }

    private static List<SegmentReading> Join(IEnumerable<SegmentResult> segments, Func<SegmentResult, bool> isSure)
    {
        var joined = new List<SegmentReading>();
        foreach (var segment in segments)
        {
            var reading = new SegmentReading(segment.Kind, segment.Key, segment.From, segment.To, segment.Count, isSure(segment));
            if (reading.From is not null && joined.Count > 0 && joined[^1] is var last && last.Kind == reading.Kind && last.To + 1 == reading.From)
            {
                joined[^1] = new SegmentReading(
                    reading.Kind, KeyOf(last.From!.Value, reading.To), last.From, reading.To, last.Count + reading.Count, last.IsSure && reading.IsSure);
            }
            else
            {
                joined.Add(reading);
            }
        }

        return joined;
    }

    /// <summary>The key of a range of numbers: <c>0</c>, <c>1-4</c>, <c>200-</c>.</summary>
    internal static string KeyOf(int from, int? to) =>
        from == to ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");
}
