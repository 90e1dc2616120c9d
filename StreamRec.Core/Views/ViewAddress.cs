using StreamRec.Core.Parameters;

namespace StreamRec.Core.Views;

/// <summary>Addresses that a view may have: pages of the program, and nothing that a browser could read as another host or as a script.</summary>
public static class ViewAddress
{
    private static readonly Uri Host = new("http://host.invalid/");

    /// <summary>Checks an address and writes it as browsers do.</summary>
    /// <param name="address">The address below the server's, with or without a slash in front.</param>
    /// <param name="pages">The first parts of the paths that can be saved, such as <c>explore</c>.</param>
    /// <param name="longest">The most characters.</param>
    /// <exception cref="InvalidParameterException">It is none of those pages, or too long.</exception>
    public static string Check(string? address, IReadOnlyList<string> pages, int longest)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var text = address?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            throw new InvalidParameterException("address", null, Accepted(pages));
        }

        if (text.Length > longest)
        {
            throw new InvalidParameterException("address", text[..40] + "…", [$"at most {longest} characters"]);
        }

        // Taken apart as a browser would take it; what leads to another host, or out of the page by dots, is seen in what comes out.
        var below = text[0] == '/' ? text[1..] : text;
        var isOurs = !below.StartsWith('/') && !below.Contains('\\', StringComparison.Ordinal) && !below.Any(char.IsControl);
        if (isOurs && Uri.TryCreate(Host, "/" + below, out var whole) && whole.Authority == Host.Authority && whole.Scheme == Host.Scheme)
        {
            var path = whole.AbsolutePath.Trim('/');
            if (!path.Contains('%', StringComparison.Ordinal) && pages.Contains(path.Split('/')[0], StringComparer.Ordinal))
            {
                return path + whole.Query;
            }
        }

        throw new InvalidParameterException("address", text, Accepted(pages));
    }

    private static IReadOnlyList<string> Accepted(IReadOnlyList<string> pages) => [.. pages.Select(page => $"/{page}…")];
}
