namespace StreamRec.Core.Recommendation.Models;

/// <summary>What is known of users and titles besides their ratings.</summary>
/// <param name="Users">Attributes of the user rows; empty where none are known.</param>
/// <param name="Titles">Attributes of the title rows; empty where none are known.</param>
public sealed record SideInformation(AttributeTable Users, AttributeTable Titles)
{
    /// <summary>Nothing is known.</summary>
    public static SideInformation None { get; } = new(AttributeTable.Empty, AttributeTable.Empty);
}

/// <summary>
/// Yes-or-no attributes of rows, immutable, as flat arrays in compressed rows: "genre:drama", "occupation:student". A number such as an age takes part as
/// the band that it falls into.
/// </summary>
public sealed class AttributeTable
{
    /// <summary>Takes ownership of the arrays; they must not change afterwards.</summary>
    /// <param name="names">The attributes' names, each once.</param>
    /// <param name="starts">Offset of each row's first attribute; one more entry than there are rows.</param>
    /// <param name="attributes">Positions in <paramref name="names"/>, ascending within a row.</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    public AttributeTable(IReadOnlyList<string> names, int[] starts, int[] attributes)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(attributes);
        if (starts.Length == 0 || starts[^1] != attributes.Length)
        {
            throw new ArgumentException("The offsets of an attribute table must end where its attributes do.", nameof(starts));
        }

        Names = names;
        Starts = starts;
        Attributes = attributes;
    }

    /// <summary>A table without rows, for when nothing is known.</summary>
    public static AttributeTable Empty { get; } = new([], [0], []);

    /// <summary>The attributes' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Offsets of the rows' attributes, one more than there are rows.</summary>
    public int[] Starts { get; }

    /// <summary>Positions in <see cref="Names"/>.</summary>
    public int[] Attributes { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Starts.Length - 1;

    /// <summary>The attributes of a row; none for a row beyond the table.</summary>
    public ReadOnlySpan<int> Of(int row) => (uint)row < (uint)Rows ? Attributes.AsSpan(Starts[row]..Starts[row + 1]) : [];
}
