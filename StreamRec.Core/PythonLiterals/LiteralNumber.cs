namespace StreamRec.Core.PythonLiterals;

/// <summary>The numbers of a literal: Python's decimal integers and floats, without digit groups, or JSON's.</summary>
internal static class LiteralNumber
{
    /// <summary>The length of the number that begins at a place.</summary>
    /// <exception cref="LiteralException">It is none.</exception>
    public static int Measure(ReadOnlySpan<char> text, int start, LiteralDialect dialect)
    {
        var json = dialect == LiteralDialect.Json;
        var end = start + (Is(text, start, '-') || (!json && Is(text, start, '+')) ? 1 : 0);
        var whole = Digits(text, end);
        if (whole == 0 && (json || !Is(text, end, '.')))
        {
            throw LiteralException.At(text, end, "a digit");
        }

        if (whole > 1 && text[end] == '0' && (json || !IsFloat(text, end + whole)))
        {
            throw LiteralException.At(text, end + 1, "a number without leading zeros");
        }

        end += whole;
        if (Is(text, end, '.'))
        {
            var fraction = Digits(text, end + 1);
            if (fraction == 0 && (json || whole == 0))
            {
                throw LiteralException.At(text, end + 1, "a digit");
            }

            end += 1 + fraction;
        }

        if (Is(text, end, 'e') || Is(text, end, 'E'))
        {
            end += Is(text, end + 1, '-') || Is(text, end + 1, '+') ? 2 : 1;
            var exponent = Digits(text, end);
            end += exponent > 0 ? exponent : throw LiteralException.At(text, end, "a digit");
        }

        return end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.')
            ? throw LiteralException.At(text, end, "the end of the number")
            : end - start;
    }

    private static bool Is(ReadOnlySpan<char> text, int position, char character) => position < text.Length && text[position] == character;

    private static bool IsFloat(ReadOnlySpan<char> text, int position) => position < text.Length && text[position] is '.' or 'e' or 'E';

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
