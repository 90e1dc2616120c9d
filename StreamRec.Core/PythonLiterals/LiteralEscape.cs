using System.Globalization;

namespace StreamRec.Core.PythonLiterals;

/// <summary>The escapes of a text: Python's (language reference, 2.4.1) or JSON's (RFC 8259, section 7).</summary>
internal static class LiteralEscape
{
    /// <summary>Reads one escape.</summary>
    /// <param name="text">The whole cell, for the place in an error.</param>
    /// <param name="position">Where the backslash stands.</param>
    /// <param name="dialect">The notation.</param>
    /// <param name="value">Receives the code point it stands for; a half of a surrogate pair is one too, until both halves are there.</param>
    /// <returns>Its length in characters, the backslash included.</returns>
    /// <exception cref="LiteralException">It is none, or cut off.</exception>
    public static int Read(ReadOnlySpan<char> text, int position, LiteralDialect dialect, out int value)
    {
        var code = position + 1 < text.Length ? text[position + 1] : '\0';
        var simple = dialect == LiteralDialect.Json ? JsonValue(code) : PythonValue(code);
        if (simple >= 0)
        {
            value = simple;
            return 2;
        }

        switch (code)
        {
            case 'u':
                return 2 + ReadHexadecimal(text, position + 2, 4, out value);
            case 'x' when dialect == LiteralDialect.Python:
                return 2 + ReadHexadecimal(text, position + 2, 2, out value);
            case 'U' when dialect == LiteralDialect.Python:
                var length = 2 + ReadHexadecimal(text, position + 2, 8, out value);
                return value <= 0x10ffff && value >= 0 ? length : throw LiteralException.At(text, position + 2, "a code point up to 10FFFF");
            case >= '0' and <= '7' when dialect == LiteralDialect.Python:
                return 1 + ReadOctal(text, position + 1, out value);
            case 'N' when dialect == LiteralDialect.Python:
                throw LiteralException.At(text, position + 1, "an escape other than a character's name");
            default:
                if (position + 1 >= text.Length || dialect == LiteralDialect.Json || char.IsControl(code))
                {
                    throw LiteralException.At(text, position + 1, "an escape");
                }

                // Python takes a backslash before any other character for itself.
                value = '\\';
                return 1;
        }
    }

    private static int PythonValue(char code) => code switch
    {
        '\\' or '\'' or '"' => code,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        _ => -1,
    };

    private static int JsonValue(char code) => code switch
    {
        '\\' or '/' or '"' => code,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => -1,
    };

    private static int ReadHexadecimal(ReadOnlySpan<char> text, int start, int digits, out int value)
    {
        for (var digit = 0; digit < digits; digit++)
        {
            if (start + digit >= text.Length || !char.IsAsciiHexDigit(text[start + digit]))
            {
                throw LiteralException.At(text, start + digit, string.Create(CultureInfo.InvariantCulture, $"a hexadecimal digit ({digits} in all)"));
            }
        }

        value = unchecked((int)uint.Parse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return digits;
    }

    private static int ReadOctal(ReadOnlySpan<char> text, int start, out int value)
    {
        value = 0;
        var digits = 0;
        while (digits < 3 && start + digits < text.Length && text[start + digits] is >= '0' and <= '7')
        {
            value = (value * 8) + (text[start + digits++] - '0');
        }

        return digits;
    }
}
