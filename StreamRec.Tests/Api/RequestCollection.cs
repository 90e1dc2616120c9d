using System.Globalization;
using System.Text;

namespace StreamRec.Tests.Api;

/// <summary>A request of the collection.</summary>
/// <param name="Name">What stands after the separator.</param>
/// <param name="Method">GET, HEAD, POST, …</param>
/// <param name="Address">Path and query, variables filled in.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, or <see langword="null"/>.</param>
/// <param name="ExpectedStatus">The status that the comment <c># expect</c> names.</param>
internal sealed record CollectedRequest(
    string Name, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string? Body, int ExpectedStatus)
{
    /// <summary>The path alone.</summary>
    public string Path => Address.Split('?')[0];

    /// <summary>As a message.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Address);
        if (Body is not null)
        {
            message.Content = new StringContent(Body, Encoding.UTF8, Headers.Single(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value);
        }

        foreach (var (name, value) in Headers.Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            message.Headers.Add(name, value);
        }

        return message;
    }
}

/// <summary>
/// Reads a collection of requests in the format that the editors share: <c>###</c> before each request, <c>@name = value</c> for variables, <c>{{name}}</c> where
/// they go, <c>#</c> before comments, a blank line before the body.
/// </summary>
internal static class RequestCollection
{
    private const string Host = "http://localhost:5080";

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">Something in it is not understood.</exception>
    public static IReadOnlyList<CollectedRequest> Read(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n###");
        var variables = blocks[0].Split('\n').Where(line => line.StartsWith('@')).Select(line => line[1..].Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(variable => variable[0], variable => variable[1], StringComparer.Ordinal);
        if (variables.GetValueOrDefault("host") != Host)
        {
            throw new FormatException($"The variable host is not {Host}.");
        }

        return [.. blocks.Skip(1).Select(block => ReadRequest(Fill(block, variables)))];
    }

    private static CollectedRequest ReadRequest(string block)
    {
        var lines = block.Split('\n');
        var name = lines[0].Trim();
        var at = 1;
        int? expected = null;
        for (; at < lines.Length && (lines[at].StartsWith('#') || string.IsNullOrWhiteSpace(lines[at])); at++)
        {
            if (lines[at].StartsWith("# expect ", StringComparison.Ordinal))
            {
                expected = int.Parse(lines[at]["# expect ".Length..], CultureInfo.InvariantCulture);
            }
        }

        if (at == lines.Length || lines[at].Split(' ') is not [var method, var address] || !address.StartsWith(Host, StringComparison.Ordinal))
        {
            throw new FormatException($"'{name}' has no line with a method and an address.");
        }

        var headers = lines.Skip(at + 1).TakeWhile(line => line.Contains(':', StringComparison.Ordinal))
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Select(header => (header[0], header[1])).ToList();
        var body = string.Join('\n', lines.Skip(at + 1 + headers.Count)).Trim();
        return new CollectedRequest(
            name, method, address[Host.Length..], headers, body.Length == 0 ? null : body, expected ?? throw new FormatException($"'{name}' does not say what to expect."));
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
        {
            text = text.Replace("{{" + name + "}}", value, StringComparison.Ordinal);
        }

        return text.Contains("{{", StringComparison.Ordinal) ? throw new FormatException($"A variable has no value in '{text.Trim()}'.") : text;
    }
}
