using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StreamRec.Core.Storage;
using StreamRec.Tests.Database;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web.Hosting;

/// <summary>The keys of the program with a real PostgreSQL, without one, and while it is away.</summary>
[Collection(PostgresTests.Name)]
public sealed class DatabaseKeyRepositoryTests(PostgresServer server) : IDisposable
{
    private const string Away = "Host=127.0.0.1;Port=1;Database=x;Username=y";

    private readonly TemporaryFolder first = new();
    private readonly TemporaryFolder second = new();

    [Fact]
    public async Task Unprotect_WhatAnotherServerProtected_IsReadThroughTheDatabaseOnly()
    {
        var connection = await server.NewDatabaseAsync();
        await using var one = Build(first, connection);
        var secret = Protector(one).Protect("hello");

        await using var other = Build(second, connection);
        Assert.Equal("hello", Protector(other).Unprotect(secret));
        Assert.False(Directory.Exists(new DataRoot(first.Path).Keys) && Directory.EnumerateFiles(new DataRoot(first.Path).Keys).Any());

        await using var stranger = Build(second, "");
        Assert.Throws<CryptographicException>(() => Protector(stranger).Unprotect(secret));
    }

    [Fact]
    public async Task GetAllElements_KeysOfTheFolder_AreTakenOverAndStandInWhileTheDatabaseIsAway()
    {
        await using var before = Build(first, "");
        var old = Protector(before).Protect("from the folder");
        await using var away = Build(first, Away);
        Assert.Equal("from the folder", Protector(away).Unprotect(old));

        var connection = await server.NewDatabaseAsync();
        await using var one = Build(first, connection);
        Assert.Equal("from the folder", Protector(one).Unprotect(old));
        await using var other = Build(second, connection);
        Assert.Equal("from the folder", Protector(other).Unprotect(old));
        Assert.Equal(Keys(one), Keys(other));
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(TemporaryFolder folder, string connection) =>
        StreamRecApplication.Build(["--StreamRec:DataRoot", folder.Path, "--StreamRec:Database:Postgres", connection]);

    private static IDataProtector Protector(Microsoft.AspNetCore.Builder.WebApplication application) => application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static IEnumerable<string> Keys(Microsoft.AspNetCore.Builder.WebApplication application) =>
        application.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository!.GetAllElements().Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal);
}
