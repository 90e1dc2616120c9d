using System.Globalization;

namespace StreamRec.Core.Ratings;

/// <summary>
/// The users of a snapshot. A user is a number within a source; rows run by source, then number. The text form is the plain number when the
/// snapshot has one source; with two, users of MovieLens read <c>movielens:1</c>. Immutable and safe to share.
/// </summary>
public sealed class UserDirectory
{
    /// <summary>The largest user number: every integer up to it is exact in JSON and in a spreadsheet.</summary>
    public const long MaximumNumber = 1L << 53;

    private readonly long[] numbers;
    private readonly int firstMovieLens;
    private readonly Lazy<string[]> ids;

    /// <summary>Takes ownership of the numbers.</summary>
    /// <param name="numbers">The users' numbers: those of the platforms ascending, then those of MovieLens ascending.</param>
    /// <param name="platformUsers">How many of them are users of the platforms.</param>
    /// <exception cref="ArgumentException">The numbers are not ascending within their source, or outside 0 to <see cref="MaximumNumber"/>.</exception>
    public UserDirectory(long[] numbers, int platformUsers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentOutOfRangeException.ThrowIfNegative(platformUsers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(platformUsers, numbers.Length);
        for (var row = 0; row < numbers.Length; row++)
        {
            var least = row == 0 || row == platformUsers ? 0 : numbers[row - 1] + 1;
            if (numbers[row] < least || numbers[row] > MaximumNumber)
            {
                throw new ArgumentException($"User numbers must ascend within their source; the one of row {row} does not.", nameof(numbers));
            }
        }

        this.numbers = numbers;
        firstMovieLens = platformUsers;
        ids = new Lazy<string[]>(() => [.. Enumerable.Range(0, Count).Select(row => IdOf(row, row >= firstMovieLens))]);
    }

    /// <summary>A directory without users.</summary>
    public static UserDirectory Empty { get; } = new([], 0);

    /// <summary>How many users.</summary>
    public int Count => numbers.Length;

    /// <summary>Whether there are users of more than one source, so that their text forms name it.</summary>
    public bool HasSeveralSources => firstMovieLens > 0 && firstMovieLens < numbers.Length;

    /// <summary>A user's source.</summary>
    public RatingSource SourceOf(int row) => row < firstMovieLens ? RatingSource.Platforms : RatingSource.MovieLens;

    /// <summary>A user's number within the source.</summary>
    public long NumberOf(int row) => numbers[row];

    /// <summary>A user's id that stays the same whatever other sources a snapshot holds, by row: the number, or <c>movielens:</c> and the number.</summary>
    public IReadOnlyList<string> Ids => ids.Value;

    /// <summary>A user's text form.</summary>
    public string TextOf(int row) => IdOf(row, HasSeveralSources && row >= firstMovieLens);

    /// <summary>A user's id that means the same user in every snapshot: the source and the number, as in <c>platforms:1</c>. <see cref="Find(string?)"/> reads it.</summary>
    public string FullIdOf(int row) => $"{SourceOf(row).Key()}:{numbers[row].ToString(CultureInfo.InvariantCulture)}";

    /// <summary>
    /// Finds a user by text: <c>movielens:1</c>, <c>platforms:1</c>, or the bare number, which means the platforms' user where there is one.
    /// </summary>
    /// <returns>The row, or −1 when there is no such user.</returns>
    public int Find(string? text)
    {
        var wanted = text.AsSpan().Trim();
        var colon = wanted.IndexOf(':');
        if (colon >= 0)
        {
            return RatingSources.TryParse(wanted[..colon].TrimEnd(), out var source) && TryNumber(wanted[(colon + 1)..], out var number)
                ? Find(source, number)
                : -1;
        }

        if (!TryNumber(wanted, out var bare)) return -1;
        var row = Find(RatingSource.Platforms, bare);
        return row >= 0 ? row : Find(RatingSource.MovieLens, bare);
    }

    /// <summary>Finds a user by source and number; −1 when there is none.</summary>
    public int Find(RatingSource source, long number)
    {
        var row = source == RatingSource.Platforms
            ? Array.BinarySearch(numbers, 0, firstMovieLens, number)
            : Array.BinarySearch(numbers, firstMovieLens, numbers.Length - firstMovieLens, number);
        return Math.Max(row, -1);
    }

    /// <summary>The users of two directories, each once.</summary>
    public static UserDirectory Union(UserDirectory left, UserDirectory right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var platforms = new SortedSet<long>([.. left.numbers[..left.firstMovieLens], .. right.numbers[..right.firstMovieLens]]);
        var movieLens = new SortedSet<long>([.. left.numbers[left.firstMovieLens..], .. right.numbers[right.firstMovieLens..]]);
        return new UserDirectory([.. platforms, .. movieLens], platforms.Count);
    }

    /// <summary>For each user of this directory the row in another one, or −1.</summary>
    public int[] RowsOf(UserDirectory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var rows = new int[Count];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = other.Find(SourceOf(row), numbers[row]);
        }

        return rows;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);

    private string IdOf(int row, bool namesSource)
    {
        var number = numbers[row].ToString(CultureInfo.InvariantCulture);
        return namesSource ? $"{RatingSource.MovieLens.Key()}:{number}" : number;
    }
}
