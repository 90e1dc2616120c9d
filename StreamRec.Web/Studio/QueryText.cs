using System.Globalization;
using System.Text;

namespace StreamRec.Web.Studio;

/// <summary>Writes the address of a page: what is not set is left out, so that addresses stay short enough to read aloud.</summary>
internal sealed class QueryText(string path)
{
    private readonly StringBuilder text = new(path);
    private bool hasValue;

    /// <summary>Adds a value; nothing when it is blank.</summary>
    public QueryText Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(hasValue ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            hasValue = true;
        }

        return this;
    }

    /// <summary>Adds a number; nothing when there is none.</summary>
    public QueryText Add(string name, double? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds each of several values under one name.</summary>
    public QueryText Add(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(name, value);
        }

        return this;
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}
