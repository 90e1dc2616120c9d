namespace StreamRec.Web.Studio;

/// <summary>
/// The text of a field whose every change goes into the address. It runs ahead of the address while somebody types: what comes back from the
/// field's own changes must not overwrite what has been typed since; any other change of the address (Back, a link) sets the field.
/// </summary>
internal sealed class FieldText
{
    private readonly Queue<string> onTheirWay = new();

    /// <summary>What the field shows.</summary>
    public string Value { get; set; } = "";

    /// <summary>Notes that the address is about to get the field's text.</summary>
    /// <param name="address">The text as the address will hold it.</param>
    public void Send(string address) => onTheirWay.Enqueue(address);

    /// <summary>Takes note of what the address holds now.</summary>
    public void Receive(string address)
    {
        if (!onTheirWay.Contains(address))
        {
            onTheirWay.Clear();
            Value = address;
            return;
        }

        while (onTheirWay.TryDequeue(out var sent) && sent != address)
        {
        }
    }
}
