using HotChocolate.Types.Building;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes connection types, edge types and the page information.</summary>
internal static class ConnectionTypes
{
    public static ObjectType Get(SchemaBuildContext context, string name, IType node, bool withTotalCount) => context.GetOrAdd(
        name + "Connection",
        () => new ObjectType(name + "Connection", typeof(Connection)) { Description = "One page of a list." },
        connection =>
        {
            connection.Add(Field("pageInfo", PageInfo(context).NonNull(), static parent => ((Connection)parent).Info, "What is known of the pages around this one."));
            connection.Add(Field("edges", Edge(context, name, node).NonNull().List(), static parent => ((Connection)parent).EdgeList, "The items with their cursors."));
            connection.Add(Field("nodes", node.List(), static parent => ((Connection)parent).NodeList, "The items."));
            if (withTotalCount)
            {
                connection.Add(Field("totalCount", context.Scalar(typeof(IntType)).NonNull(), static parent => ((Connection)parent).TotalCount, "How many items there are in all pages."));
            }
        });

    private static ObjectType Edge(SchemaBuildContext context, string name, IType node) => context.GetOrAdd(
        name + "Edge",
        () => new ObjectType(name + "Edge", typeof(Edge)) { Description = "One item of a page." },
        edge =>
        {
            edge.Add(Field("cursor", context.Scalar(typeof(StringType)).NonNull(), static parent => ((Edge)parent).Cursor, "The item's position, to page from."));
            edge.Add(Field("node", node, static parent => ((Edge)parent).Item, "The item."));
        });

    private static ObjectType PageInfo(SchemaBuildContext context) => context.GetOrAdd(
        "PageInfo",
        () => new ObjectType("PageInfo", typeof(ConnectionPageInfo)) { Description = "What is known of the pages around a page." },
        info =>
        {
            var flag = context.Scalar(typeof(BooleanType)).NonNull();
            var text = context.Scalar(typeof(StringType));
            info.Add(Field("hasNextPage", flag, static parent => ((ConnectionPageInfo)parent).HasNextPage, "Whether there are items after this page."));
            info.Add(Field("hasPreviousPage", flag, static parent => ((ConnectionPageInfo)parent).HasPreviousPage, "Whether there are items before this page."));
            info.Add(Field("startCursor", text, static parent => ((ConnectionPageInfo)parent).StartCursor, "The cursor of the first item."));
            info.Add(Field("endCursor", text, static parent => ((ConnectionPageInfo)parent).EndCursor, "The cursor of the last item."));
        });

    private static ObjectField Field(string name, IType type, Func<object, object?> read, string description) => new(name, type, [])
    {
        Description = description,
        Pure = read,
        IsPageItems = name is "edges" or "nodes",
        Resolver = context => new(read(context.ParentObject!)),
    };
}
