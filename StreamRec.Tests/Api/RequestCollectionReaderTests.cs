namespace StreamRec.Tests.Api;

/// <summary>The reader of the collection: what it overlooked would never be sent.</summary>
public sealed class RequestCollectionReaderTests
{
    private const string Head = "@host = http://localhost:5080\n@id = a1\n\n";

    [Fact]
    public void Read_HeadersAndBody_AreTakenWithTheVariablesFilledIn()
    {
        var request = Assert.Single(RequestCollection.Read(Head + """
            ### Decide
            # one of many
            # expect 204
            POST {{host}}/api/matches/{{id}}
            Content-Type: application/json
            X-Note: a:b

            {
              "id": "{{id}}"
            }

            """));

        Assert.Equal(("Decide", "POST", "/api/matches/a1", 204), (request.Name, request.Method, request.Address, request.ExpectedStatus));
        Assert.Equal([("Content-Type", "application/json"), ("X-Note", "a:b")], request.Headers);
        Assert.Equal("{\n  \"id\": \"a1\"\n}", request.Body);
    }

    [Theory]
    [InlineData("### A\nGET {{host}}/api/status\n")]
    [InlineData("### A\n# expect 200\n")]
    [InlineData("### A\n# expect 200\nGET {{host}}/api/{{nothing}}\n")]
    [InlineData("### A\n# expect 200\nGET http://elsewhere/api\n")]
    public void Read_RequestThatIsNotComplete_IsRefused(string text) => Assert.Throws<FormatException>(() => RequestCollection.Read(Head + text));
}
