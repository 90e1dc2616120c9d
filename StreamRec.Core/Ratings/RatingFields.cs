using System.Runtime.CompilerServices;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Reads the fields of a rating from UTF-8 in the forms that data sets are written in. What these refuse is not yet wrong: the careful reader
/// knows more forms and says what is wrong.
/// </summary>
internal static class RatingFields
{
    /// <summary>The longest number of digits that stays below <see cref="UserDirectory.MaximumNumber"/> whatever they are.</summary>
    private const int SafeDigits = 15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNumber(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.Length is 0 or > SafeDigits) return false;
        foreach (var character in text)
        {
            var digit = (uint)character - '0';
            if (digit > 9) return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    /// <summary>A score such as <c>4</c>, <c>4.0</c> or <c>3.5</c> within the scale, in half stars.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryHalfStars(ReadOnlySpan<byte> text, out int halfStars)
    {
        halfStars = 0;
        if (text.Length is not (1 or 3)) return false;
        halfStars = (text[0] - '0') * 2;
        if ((uint)(text[0] - '0') > 9) return false;
        if (text.Length == 3)
        {
            if (text[1] != '.' || text[2] is not ((byte)'0' or (byte)'5')) return false;
            if (text[2] == '5') halfStars++;
        }

        return halfStars is >= 1 and <= RatingScale.Steps;
    }
}
