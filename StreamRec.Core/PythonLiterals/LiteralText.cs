namespace StreamRec.Core.PythonLiterals;

/// <summary>A text inside a literal, taken apart only when it is asked for.</summary>
public readonly ref struct LiteralText
{
    private readonly LiteralDialect dialect;

    internal LiteralText(ReadOnlySpan<char> raw, bool hasEscapes, LiteralDialect dialect)
    {
        Raw = raw;
        HasEscapes = hasEscapes;
        this.dialect = dialect;
    }

    /// <summary>What stands between the quotes.</summary>
    public ReadOnlySpan<char> Raw { get; }

    /// <summary>Whether <see cref="Raw"/> holds escapes; without them it is the text itself.</summary>
    public bool HasEscapes { get; }

    /// <summary>Whether it reads as given.</summary>
    public bool Is(ReadOnlySpan<char> other) => HasEscapes ? other.SequenceEqual(ToString()) : Raw.SequenceEqual(other);

    /// <summary>The text itself, its escapes resolved.</summary>
    public override string ToString()
    {
        if (!HasEscapes)
        {
            return Raw.ToString();
        }

        // No escape stands for more characters than it takes.
        var buffer = Raw.Length <= 512 ? stackalloc char[512] : new char[Raw.Length];
        var length = 0;
        for (var position = 0; position < Raw.Length;)
        {
            if (Raw[position] != '\\')
            {
                buffer[length++] = Raw[position++];
                continue;
            }

            position += LiteralEscape.Read(Raw, position, dialect, out var value);
            length += Put(value, buffer[length..]);
        }

        return buffer[..length].ToString();
    }

    private static int Put(int value, Span<char> target)
    {
        if (value <= char.MaxValue)
        {
            target[0] = (char)value;
            return 1;
        }

        target[0] = (char)(0xd7c0 + (value >> 10));
        target[1] = (char)(0xdc00 + (value & 0x3ff));
        return 2;
    }
}
