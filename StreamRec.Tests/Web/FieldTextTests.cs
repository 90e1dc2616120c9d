using StreamRec.Web.Studio;

namespace StreamRec.Tests.Web;

public sealed class FieldTextTests
{
    [Fact]
    public void Receive_OwnChangesComeBackLate_KeepsWhatWasTypedSince()
    {
        var field = new FieldText();
        foreach (var typed in new[] { "d", "de", "des" })
        {
            field.Value = typed;
            field.Send(typed);
        }

        field.Receive("d");
        Assert.Equal("des", field.Value);

        // The address may skip one of them.
        field.Receive("des");
        Assert.Equal("des", field.Value);
    }

    [Fact]
    public void Receive_ChangeFromElsewhere_SetsTheField()
    {
        var field = new FieldText { Value = "des" };
        field.Send("des");

        field.Receive("shared link");
        Assert.Equal("shared link", field.Value);

        field.Receive("des");
        Assert.Equal("des", field.Value);
    }
}
