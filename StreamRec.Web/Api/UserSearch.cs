using System.Globalization;
using StreamRec.Core.Ratings;

namespace StreamRec.Web.Api;

/// <summary>Finds users by the beginning of their id.</summary>
internal static class UserSearch
{
    /// <summary>
    /// The rows of users whose number, or whose text form where the search names a source, begins as typed; in the order of the rows, so that
    /// the number itself comes before longer ones.
    /// </summary>
    public static IReadOnlyList<int> Find(UserDirectory users, string? search, int count)
    {
        var wanted = (search ?? "").Trim();
        var namesSource = wanted.Contains(':', StringComparison.Ordinal);
        var found = new List<int>();
        Span<char> digits = stackalloc char[20];
        for (var row = 0; row < users.Count && found.Count < count; row++)
        {
            if (namesSource ? users.TextOf(row).StartsWith(wanted, StringComparison.OrdinalIgnoreCase) : BeginsWith(users.NumberOf(row), wanted, digits))
            {
                found.Add(row);
            }
        }

        return found;
    }

    // Written in place: a text for each of a hundred thousand users would be thrown away at once.
    private static bool BeginsWith(long number, string wanted, Span<char> digits) =>
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && digits[..length].StartsWith(wanted);
}
