using System.Security.Cryptography;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Viewers;

/// <summary>Names and ids of viewers.</summary>
internal static class ViewerName
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 12;

    /// <summary>The name without blanks around it and without control characters.</summary>
    /// <exception cref="RefusedViewerException">Nothing is left, or it is too long.</exception>
    public static string Clean(string? name, int maximumLength)
    {
        var clean = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return clean.Length switch
        {
            0 => throw new RefusedViewerException(ViewerRefusal.NoName, "A profile needs a name."),
            var length when length > maximumLength => throw new RefusedViewerException(ViewerRefusal.NameTooLong, $"A name has at most {maximumLength} characters."),
            _ => clean,
        };
    }

    /// <summary>What two names that count as the same have in common.</summary>
    public static string Key(string name) => TextKey.Fold(name);

    /// <summary>A new id: 59 bits of chance, without letters that are taken for one another.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(Letters, IdLength);
}
