using System.Security.Claims;
using HotChocolate.Authorization;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Authorization;

[Trait("Req", "R-SEC")]
public sealed class AuthorizationTests
{
    [Theory]
    [InlineData("{ signedIn }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ signedIn }", "", null)]
    [InlineData("{ admin }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ admin }", "", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ admin }", "ADMIN", null)]
    [InlineData("{ byPolicy }", "", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ byPolicy }", "ADMIN", null)]
    [InlineData("{ missingPolicy }", "ADMIN", "AUTH_POLICY_NOT_FOUND")]
    [InlineData("{ open }", null, null)]
    [InlineData("{ vault { gold } }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ vault { gold } }", "", null)]
    [InlineData("{ vault { door } }", null, null)]
    public async Task Rules_decide_by_the_caller(string document, string? role, string? code)
    {
        var executor = await new ServiceCollection().AddLogging()
            .AddAuthorization(options => options.AddPolicy("admins", policy => policy.RequireRole("ADMIN")))
            .AddGraphQLServer().AddQueryType<Query>().AddAuthorization()
            .BuildRequestExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (role is not null)
        {
            request.SetGlobalState(nameof(ClaimsPrincipal), new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test")));
        }

        var result = (await executor.ExecuteAsync(request.Build())).ExpectOperationResult();
        Assert.Equal(code, result.Errors?.Single().Code);
        Assert.Equal(code is null ? null : "The current user is not authorized to access this resource."[..3], result.Errors?.Single().Message[..3]);
    }

    internal sealed class Query
    {
        [Authorize]
        public string? SignedIn => "x";

        [Authorize(Roles = ["ADMIN", "OWNER"])]
        public string? Admin => "x";

        [Authorize(Policy = "admins")]
        public string? ByPolicy => "x";

        [Authorize("nobody-wrote-it")]
        public string? MissingPolicy => "x";

        public string? Open => "x";

        public Vault Vault => new();
    }

    [Authorize]
    internal sealed class Vault
    {
        public string? Gold => "au";

        [AllowAnonymous]
        public string Door => "closed";
    }
}
