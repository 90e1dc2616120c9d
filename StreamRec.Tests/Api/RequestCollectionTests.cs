using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StreamRec.Tests.Api;

/// <summary>The collection of requests for editors, and the examples of the document: all of them, sent to the sample world.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class RequestCollectionTests(SampleProgram program)
{
    private static readonly Lazy<IReadOnlyList<CollectedRequest>> Collection = new(() =>
        RequestCollection.Read(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot(), "StreamRec.Web", "StreamRec.Web.http"))));

    public static TheoryData<string> Requests => [.. Collection.Value.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_OfTheCollection_IsAnsweredAsItExpects(string name)
    {
        var request = Collection.Value.Single(request => request.Name == name);
        using var message = request.ToMessage();
        using var response = await program.Client.SendAsync(message, TestContext.Current.CancellationToken);

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == request.ExpectedStatus, $"{request.Address}: {response.StatusCode} {body}");
        Assert.Equal(request.ExpectedStatus >= 400, response.Content.Headers.ContentType?.MediaType == "application/problem+json");
    }

    [Fact]
    public async Task Collection_EveryRouteOfTheDocument_OccursWithSuccess()
    {
        foreach (var route in await RoutesAsync())
        {
            var pattern = new Regex($"^{Regex.Replace(Regex.Escape(route.Path), @"\\\{[^}]+}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$", RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.True(
                Collection.Value.Any(request => request.Method == route.Method && request.ExpectedStatus < 300 && pattern.IsMatch(request.Path)),
                $"StreamRec.Web.http has no request for {route.Method} {route.Path} that succeeds.");
        }
    }

    [Fact]
    public void Collection_Errors_OccurToo() => Assert.All([400, 404], status => Assert.Contains(Collection.Value, request => request.ExpectedStatus == status));

    [Fact]
    public async Task Example_OfEveryRoute_SucceedsAndShowsSomething()
    {
        // What only asks comes last: the other examples give it something to show.
        foreach (var route in (await RoutesAsync()).OrderBy(route => route.Method == "GET"))
        {
            using var message = route.ExampleRequest();
            using var response = await program.Client.SendAsync(message, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True(response.IsSuccessStatusCode, $"{route.Method} {route.ExampleAddress}: {response.StatusCode} {body}");
            if (response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                Assert.True(ShowsSomething(JsonDocument.Parse(body).RootElement), $"{route.ExampleAddress} answers only emptiness: {body}");
            }
        }
    }

    [Fact]
    public async Task Head_OfEveryExample_HasTheHeadersOfGetAndNoBody()
    {
        foreach (var route in (await RoutesAsync()).Where(route => route.Method == "GET"))
        {
            using var get = await program.Client.GetAsync(new Uri(route.ExampleAddress, UriKind.Relative), TestContext.Current.CancellationToken);
            using var message = new HttpRequestMessage(HttpMethod.Head, route.ExampleAddress);
            using var head = await program.Client.SendAsync(message, TestContext.Current.CancellationToken);

            Assert.Equal((route.ExampleAddress, get.StatusCode), (route.ExampleAddress, head.StatusCode));
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(get.Headers.Select(header => header.Key).Except(["Transfer-Encoding"]).Order(), head.Headers.Select(header => header.Key).Order());
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Head_WhatDoesNotExist_IsNotFound()
    {
        using var message = new HttpRequestMessage(HttpMethod.Head, "/api/titles/none");
        using var response = await program.Client.SendAsync(message, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    // A list that is empty or a count of nothing would make a poor example; texts and words beside it are only the question again.
    private static bool ShowsSomething(JsonElement answer) => answer.ValueKind == JsonValueKind.Array
        ? answer.GetArrayLength() > 0
        : answer.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array).ToList() is not { Count: > 0 } lists
            || lists.Exists(list => list.Value.GetArrayLength() > 0);

    private async Task<IReadOnlyList<DocumentedRoute>> RoutesAsync() =>
        DocumentedRoute.Of(JsonDocument.Parse(await program.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement);
}
