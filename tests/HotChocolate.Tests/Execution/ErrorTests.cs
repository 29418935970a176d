using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

[Trait("Req", "G-API")]
public sealed class ErrorTests
{
    [Fact]
    public async Task An_unexpected_exception_tells_the_client_nothing() => Assert.Equal(
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["fails"],"extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}}],"data":null}""",
        await Sample.Run("{ fails }"));

    [Fact]
    public async Task A_GraphQLException_reaches_the_client_with_its_code() => Assert.Equal(
        """{"errors":[{"message":"no","locations":[{"line":2,"column":3}],"path":["x"],"extensions":{"code":"NOPE"}}],"data":null}""",
        await Sample.Run("{\n  x: failsForClient\n}"));

    [Fact]
    public async Task Null_travels_up_to_the_nearest_field_that_may_be_null() => Assert.Equal(
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":28}],"path":["nested","child","inner","broken"],"extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}}],"data":{"nested":{"child":null}}}""",
        await Sample.Run("{ nested { child { inner { broken } } } }"));

    [Fact]
    public async Task Null_that_nothing_may_hold_empties_the_data() => Assert.Equal(
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":28}],"path":["nested","inner","inner","broken"],"extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}}],"data":null}""",
        await Sample.Run("{ nested { inner { inner { broken } } } }"));

    [Fact]
    public async Task Lists_hold_null_where_they_may() => Assert.Equal(
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":12}],"path":["nested","nullableBroken"],"extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}},{"message":"Cannot return null for non-nullable field Nested.strict.","locations":[{"line":1,"column":32}],"path":["nested","strict",1],"extensions":{"code":"HC0018"}}],"data":{"nested":{"nullableBroken":null,"some":["a",null],"strict":null}}}""",
        await Sample.Run("{ nested { nullableBroken some strict } }"));

    [Fact]
    public async Task A_document_that_does_not_parse_is_a_request_error()
    {
        var executor = await Sample.Executor();
        var result = (await executor.ExecuteAsync("{ book(")).ExpectOperationResult();
        Assert.False(result.IsDataSet);
        Assert.Equal("HC0014", Assert.Single(result.Errors!).Code);
    }

    [Fact]
    public async Task A_document_that_is_not_valid_is_marked_as_such()
    {
        var executor = await Sample.Executor();
        var result = (await executor.ExecuteAsync("{ boks { id } }")).ExpectOperationResult();
        Assert.False(result.IsDataSet);
        Assert.Equal(true, result.ContextData![WellKnownContextData.ValidationErrors]);
        Assert.Equal("Cannot query field \"boks\" on type \"Query\". Did you mean \"books\" or \"book\"?", Assert.Single(result.Errors!).Message);
    }

    [Fact]
    public async Task Filters_see_each_error_once_and_may_replace_it()
    {
        var seen = new List<IError>();
        var executor = await new ServiceCollection().AddSingleton<Shelf>().AddGraphQLServer()
            .AddQueryType().AddTypeExtension<BookQueries>()
            .AddErrorFilter(error =>
            {
                seen.Add(error);
                return error.WithMessage("replaced").WithCode("X").SetExtension("reference", 7).WithException(null);
            })
            .BuildRequestExecutorAsync();
        var json = (await executor.ExecuteAsync("{ fails }")).ToJson(false);
        Assert.Equal("""{"errors":[{"message":"replaced","locations":[{"line":1,"column":3}],"path":["fails"],"extensions":{"code":"X","reference":7}}],"data":null}""", json);
        Assert.Equal("boom", Assert.Single(seen).Exception!.Message);
    }

    [Fact]
    public async Task Details_are_written_when_asked_for()
    {
        var executor = await new ServiceCollection().AddSingleton<Shelf>().AddGraphQLServer()
            .AddQueryType().AddTypeExtension<BookQueries>()
            .ModifyRequestOptions(options => options.IncludeExceptionDetails = true)
            .BuildRequestExecutorAsync();
        Assert.Contains("\"extensions\":{\"code\":\"UNEXPECTED_EXECUTION_ERROR\",\"message\":\"boom\",\"stackTrace\":", (await executor.ExecuteAsync("{ fails }")).ToJson(false), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_changes_by_copies()
    {
        var error = ErrorBuilder.New().SetMessage("a").SetCode("C").SetPath(Path.Root.Append("x").Append(3)).AddLocation(1, 2).SetExtension("k", 1).Build();
        var changed = error.WithMessage("b").RemoveExtension("k").WithCode(null);
        Assert.Equal(("a", "C", "/x[3]"), (error.Message, error.Code, error.Path!.Print()));
        Assert.Equal(("b", null, null), (changed.Message, changed.Code, changed.Extensions));
        Assert.Equal(error.Path, ErrorBuilder.FromError(error).Build().Path);
        Assert.Equal(new Location(1, 2), Assert.Single(error.Locations!));
    }
}
