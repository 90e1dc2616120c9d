using System.Text;
using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>A text column, as the engine groups it: each different text once, with how often it occurs.</summary>
internal sealed class TextScan
{
    // Lengths above this are counted as this: texts of a million characters need no exact median.
    private const int LongestLength = 1 << 20;

    private const int TextsBetweenChecks = 1_024;

    // Longer texts are prose: nobody writes one twice with another letter case.
    private const int LongestFolded = 100;

    private readonly ProfileOptions options;
    private readonly WordCounter words = new();
    private readonly CharacterCounter characters = new();
    private readonly HashSet<string> folded = new(StringComparer.Ordinal);
    private readonly CommonTexts common;
    private long[] lengths = new long[256];
    private char[] decoded = new char[256];
    private long blank;
    private int read;
    private int foldable;
    private double squares;
    private double logarithms;

    private TextScan(ProfileOptions options, int listed)
    {
        this.options = options;
        common = new CommonTexts(listed);
    }

    public long Count { get; private set; }

    public long Distinct { get; private set; }

    public long Unique { get; private set; }

    /// <summary>Bytes of all values, UTF-8.</summary>
    public long Bytes { get; private set; }

    /// <summary>Pearson's chi-squared of equally frequent texts.</summary>
    public double ChiSquared => Distinct == 0 ? 0 : (squares * Distinct / Count) - Count;

    /// <summary>The entropy of the texts' frequencies, in bits.</summary>
    public double Entropy => Count == 0 ? 0 : Math.Log2(Count) - (logarithms / Count);

    /// <summary>The most frequent texts; all of them where there are no more than <see cref="ProfileOptions.MaximumCategories"/>.</summary>
    public IReadOnlyList<ValueCount> Common { get; private set; } = [];

    public TextStatistics Statistics { get; private set; } = new();

    /// <summary>Reads a column.</summary>
    public static TextScan Read(ProfileTable table, ProfileColumn column, ProfileOptions options, CancellationToken cancellation)
    {
        var scan = new TextScan(options, Math.Max(options.CommonValues, column.Kind == ColumnKind.Category ? TextProfiler.MostChosen : options.MaximumCategories));
        using var connection = table.Connect();
        using var statement = connection.Prepare($"select {column.Expression} as value, count(*) from {ProfileTable.View} where {column.Expression} is not null group by value");
        using var result = statement.Execute(progress: null, cancellation);
        foreach (var chunk in result.Chunks(cancellation))
        {
            scan.Add(chunk, cancellation);
        }

        scan.Finish();
        return scan;
    }

    private void Add(DuckDbChunk chunk, CancellationToken cancellation)
    {
        var values = chunk.Column(0);
        var counts = chunk.Column(1).Values<long>();
        for (var row = 0; row < chunk.RowCount; row++)
        {
            if (row % TextsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Add(values.Utf8(row), counts[row]);
        }
    }

    private void Add(ReadOnlySpan<byte> text, long times)
    {
        Distinct++;
        Count += times;
        Unique += times == 1 ? 1 : 0;
        Bytes += text.Length * times;
        squares += (double)times * times;
        logarithms += times * Math.Log2(times);
        common.Add(text, times);
        if (read >= options.MaximumTexts)
        {
            AddLength(Encoding.UTF8.GetCharCount(text), times);
            return;
        }

        read++;
        if (decoded.Length < text.Length)
        {
            decoded = new char[Math.Max(text.Length, 2 * decoded.Length)];
        }

        // There are never more code units than bytes.
        var letters = decoded.AsSpan(0, Encoding.UTF8.GetChars(text, decoded));
        var length = letters.Length;
        foreach (var character in letters)
        {
            length -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        AddLength(length, times);
        blank += letters.IsWhiteSpace() ? times : 0;
        characters.Add(letters, times);
        words.Add(letters, times);
        if (length <= LongestFolded)
        {
            foldable++;
            folded.Add(TextKey.Fold(letters.ToString()));
        }
    }

    private void AddLength(int length, long times)
    {
        length = Math.Min(length, LongestLength);
        if (length >= lengths.Length)
        {
            Array.Resize(ref lengths, Math.Max(length + 1, 2 * lengths.Length));
        }

        lengths[length] += times;
    }

    private void Finish()
    {
        Common = common.Take();
        var table = FrequencyTable.OfCounts(lengths);
        if (table.Total == 0)
        {
            return;
        }

        Statistics = characters.Complete(
            new TextStatistics
            {
                MinimumLength = (int)table.Values[0],
                MaximumLength = (int)table.Values[^1],
                MeanLength = Moments.Of(table).Mean,
                MedianLength = table.Quantile(0.5),
                Lengths = NumericMeasures.HistogramOf(table, options.HistogramBins, range: null),
                Blank = blank,
                Variants = foldable - folded.Count,
                Words = words.Total,
                DistinctWords = words.Distinct,
                CommonWords = words.Common(options.CommonValues),
                TextsRead = read,
            },
            options.CommonValues);
    }
}
