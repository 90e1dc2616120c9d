using System.Globalization;

namespace StreamRec.Core.PythonLiterals;

/// <summary>A cell that is not a literal of its notation.</summary>
public sealed class LiteralException : Exception
{
    /// <summary>A cell that cannot be read.</summary>
    /// <param name="position">The character at which reading stopped, 0-based.</param>
    /// <param name="expected">What would have been right there.</param>
    /// <param name="found">What stands there.</param>
    public LiteralException(int position, string expected, string found)
        : base(string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}: {expected} is expected, {found} is found."))
    {
        Position = position;
        Expected = expected;
        Found = found;
    }

    /// <summary>The character at which reading stopped, 0-based; the message counts from 1.</summary>
    public int Position { get; }

    /// <summary>What would have been right there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>The error for what stands at a place of a text.</summary>
    internal static LiteralException At(ReadOnlySpan<char> text, int position, string expected) => new(position, expected, Describe(text, position));

    private static string Describe(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
        {
            return "the end of the cell";
        }

        var character = text[position];
        return char.IsControl(character) || char.IsSurrogate(character)
            ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)character:X4}")
            : character.ToString();
    }
}
