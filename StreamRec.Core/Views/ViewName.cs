using StreamRec.Core.Parameters;

namespace StreamRec.Core.Views;

/// <summary>Names that a view may have.</summary>
internal static class ViewName
{
    /// <summary>Checks a name and takes the blanks around it away.</summary>
    /// <exception cref="InvalidParameterException">It is missing, too long, or holds control characters.</exception>
    public static string Check(string? name, int longest)
    {
        var text = name?.Trim();
        return text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl)
            ? text
            : throw new InvalidParameterException("name", string.IsNullOrEmpty(text) ? null : text, [$"1 to {longest} characters"]);
    }
}
